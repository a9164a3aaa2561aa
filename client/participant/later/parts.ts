export { Confidence } from './Confidence.tsx';
export { FollowUpPage } from './FollowUpPage.tsx';
export { RecallSheet } from './RecallSheet.tsx';
export { Screen } from './Screen.tsx';
export { WasSure } from './WasSure.tsx';
