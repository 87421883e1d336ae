import { HALF_LIFE, type InsightSettings } from '../../../../shared/domain/insight-settings.ts';
import { limitOf, type Rule } from '../../../../shared/insights/rule.ts';

/** A change of the settings as they are by then. */
export type Edit = (now: InsightSettings) => InsightSettings;

export const isOn = ({ id }: Rule, { off }: InsightSettings): boolean => !off.includes(id);

/** The rule on or off. */
export const switched =
  ({ id }: Rule, on: boolean): Edit =>
  (now) => ({ ...now, off: [...now.off.filter((other) => other !== id), ...(on ? [] : [id])] });

/** With that threshold. The usual one is not kept: it follows Leeway, should that change its mind. */
export const withLimit =
  ({ id, limits }: Rule, name: string, value: number): Edit =>
  (now) => {
    const { [`${id}.${name}`]: _, ...others } = now.limits;
    return { ...now, limits: value === limits[name]?.usual ? others : { ...others, [`${id}.${name}`]: value } };
  };

/** Whether every threshold of the rule is the usual one. */
export const isAsUsual = ({ id, limits }: Rule, settings: InsightSettings): boolean =>
  Object.entries(limits).every(([name, threshold]) => limitOf(id, name, threshold, settings) === threshold.usual);

/** With the thresholds of the rule as they are usually. */
export const asUsual =
  (rule: Rule): Edit =>
  (now) => ({ ...now, limits: Object.fromEntries(Object.entries(now.limits).filter(isNotOf(rule))) });

/** With the thresholds of the rule as they were: takes `asUsual` back, and leaves the other rules as they are by then. */
export const asTheyWere =
  (rule: Rule, was: InsightSettings): Edit =>
  (now) => {
    const own = Object.keys(rule.limits).flatMap((name) => {
      const value = was.limits[`${rule.id}.${name}`];
      return value === undefined ? [] : [[`${rule.id}.${name}`, value] as const];
    });
    return { ...now, limits: { ...asUsual(rule)(now).limits, ...Object.fromEntries(own) } };
  };

/** With that half-life; without one, the usual. */
export const withHalfLife =
  (halfLife: number = HALF_LIFE.usual): Edit =>
  (now) => ({ ...now, halfLife });

const isNotOf =
  ({ id, limits }: Rule) =>
  ([key]: readonly [string, number]): boolean =>
    !Object.keys(limits).some((name) => key === `${id}.${name}`);
