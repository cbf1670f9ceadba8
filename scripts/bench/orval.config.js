/** A client that is left out, so that only types are written. */
const typesOnly = () => ({ client: () => ({ implementation: '', imports: [] }) });

export default {
  bench: {
    input: { target: process.env.BENCH_INPUT },
    output: { target: `${process.env.BENCH_OUTPUT}/types.ts`, client: typesOnly },
  },
};
