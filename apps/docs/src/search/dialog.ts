export async function showSearch(): Promise<void> {}
