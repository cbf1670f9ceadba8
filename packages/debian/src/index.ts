/** Programs from Debian's packages, for tests. */

export { installDebianPackage } from './install.ts';
