/** The words of MDX prose for an index: without tags, marks and addresses. Prose has been checked before, so a cut is enough. */
export function plainProse(prose: string): string {
  return prose
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
