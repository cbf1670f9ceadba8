/** What an implementation of the API has to do, as requests with their answers. */

export { afresh } from './afresh.ts';
export { type ContractCase, contractCases } from './cases.ts';
export { type CurlRequest, parseCurl } from './curl.ts';
export { type GuideRequest, guideRequests } from './guides.ts';
export { judge } from './judge.ts';
export { pagesOf, type Way, waysOf, withFields } from './pages.ts';
export { type Answer, requestFor, sendCase, sendGuideRequest, type Target } from './send.ts';
export { undescribedFields } from './undescribed.ts';
