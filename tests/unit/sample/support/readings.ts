import { addDays, daysBetween, type LocalDate, toDate } from '../../../../shared/base/local-date.ts';
import { heatOf } from '../../../../shared/domain/heat.ts';
import { linksOf } from '../../../../shared/domain/entry-links.ts';
import { INTENTS } from '../../../../shared/domain/kinds/craft.ts';
import { majority, median, often, rankSum, recent, slide } from './figures.ts';
import { type SampleView, tally } from './sample-view.ts';

/** Which subjects a rule speaks of: ids, or a word of its own where it is about the lead. */
type Reading = (view: SampleView) => readonly string[];
const ME = ['me'];
const when = (fires: boolean): readonly string[] => (fires ? ME : []);
const keysWhere = <T>(
  groups: ReadonlyMap<string, readonly T[]>,
  holds: (items: readonly T[], key: string) => boolean,
) => [...groups].filter(([key, items]) => holds(items, key)).map(([key]) => key);

const held = (view: SampleView, person: string) =>
  view.kind('oneOnOne').filter(({ details }) => details.person === person && details.status === 'held');

const notMet: Reading = (view) =>
  view
    .all('person')
    .filter(({ id, cadence, leave }) => {
      const last = held(view, id).at(-1);
      return cadence !== undefined && last !== undefined && view.workingDaysSince(last.day, leave) > cadence.maxDays;
    })
    .map(({ id }) => id);

const shallow: Reading = (view) =>
  view
    .all('person')
    .filter(({ id }) => {
      const all = held(view, id);
      const grown = all.findLast(({ details }) => details.growthTouched === true);
      const status = all.slice(-4).filter(({ details }) => details.statusOnly === true).length;
      return all.length >= 4 && status >= 3 && (grown === undefined || view.age(grown.day) >= 60);
    })
    .map(({ id }) => id);

const promiseAgeing: Reading = (view) =>
  view
    .all('promise')
    .filter(({ from, state, dueOn, madeOn, movedFrom }) => {
      if (from !== 'me' || state !== 'open' || madeOn > view.today) return false;
      if (movedFrom.length >= 2) return true;
      return dueOn === undefined ? view.age(madeOn) > 14 : view.workingDaysSince(dueOn) >= 3 && dueOn < view.today;
    })
    .map(({ id }) => id);

const brokenWord: Reading = (view) => {
  const closed = view.all('promise').filter(({ from, to, state, closedOn }) => {
    const age = closedOn === undefined ? undefined : view.age(closedOn);
    return (
      from === 'me' &&
      to !== 'me' &&
      (state === 'kept' || state === 'broken') &&
      age !== undefined &&
      age >= 0 &&
      age < 180
    );
  });
  return keysWhere(
    tally(closed, ({ to }) => to),
    (all) => {
      const bad = all.filter(
        ({ state, dueOn, closedOn }) =>
          state === 'broken' || (dueOn !== undefined && closedOn !== undefined && closedOn > dueOn),
      );
      return all.length >= 7 && often(bad.length, all.length, 0.3);
    },
  );
};

/** Of a pair the key is both ids with `→` between. */
const trustSlide: Reading = (view) =>
  keysWhere(
    tally(
      view
        .kind('trust')
        .filter(({ details }) => details.by === 'them' && details.basis === 'saw' && details.strength !== 0),
      ({ details: { subject, towards } }) => subject && (towards === undefined ? subject : `${subject}→${towards}`),
    ),
    (all) => {
      const setbacks = all.filter(({ day, details }) => details.strength < 0 && view.age(day) < 120);
      const places = new Set(setbacks.map(({ details }) => details.situation));
      return (
        all.length >= 4 &&
        setbacks.length >= 3 &&
        places.size >= 2 &&
        slide(all.map(({ details }) => details.strength < 0)) >= 3
      );
    },
  );

const liveTension: Reading = (view) =>
  view
    .all('tension')
    .filter(({ id, state, steps }) => {
      const felt = view.felt(id);
      const days = new Set(felt.map(({ day }) => day));
      const stepped = steps.map(({ on, doneOn }) => view.age(doneOn ?? on)).some((age) => age >= 0 && age < 14);
      return state === 'open' && felt.length >= 3 && days.size >= 2 && heatOf(felt, view.today) >= 6 && !stepped;
    })
    .map(({ id }) => id);

const quietTension: Reading = (view) =>
  view
    .all('tension')
    .filter(
      ({ id, state, openedOn, steps }) =>
        state === 'open' && view.age(openedOn) >= 45 && heatOf(view.felt(id), view.today) < 1 && steps.length === 0,
    )
    .map(({ id }) => id);

const routedToMe: Reading = (view) => {
  const calls = view
    .kind('decision', 28)
    .filter(({ details }) => details.weight === 'routine' && details.decidedBy !== 'open');
  const mine = calls.filter(({ details: { decidedBy } }) => decidedBy === 'meAlone' || decidedBy === 'meWithInput');
  return when(calls.length >= 6 && majority(mine.length, calls.length));
};

const slower: Reading = (view) =>
  keysWhere(
    tally(view.kind('decision'), ({ details }) => details.area),
    (all) => {
      const latencies = all
        .toSorted((a, b) => (a.details.openedOn < b.details.openedOn ? -1 : 1))
        .map(({ details: { openedOn, decidedOn } }) => daysBetween(openedOn, decidedOn ?? view.today));
      const [before, after] = [latencies.slice(-10, -5), latencies.slice(-5)];
      return before.length === 5 && median(after) >= 2 * median(before) && rankSum(before, after) <= 4;
    },
  );

const deferred: Reading = (view) =>
  view
    .kind('decision')
    .filter(({ details: { decidedBy, deferrals, neededBy } }) => {
      if (decidedBy !== 'open') return false;
      return (
        deferrals.filter(({ on }) => on <= view.today).length >= 2 ||
        (neededBy !== undefined && neededBy < view.today && view.workingDaysSince(neededBy) >= 10)
      );
    })
    .map(({ id }) => id);

const rescuing: Reading = (view) => {
  const moments = view
    .kind('restraint', 60)
    .filter(({ details }) => details.kindOfWrong === 'teaches' || details.reversible === true);
  const stepped = moments.filter(({ details }) => details.did === 'steppedIn');
  return when(moments.length >= 6 && majority(stepped.length, moments.length));
};

const calibration: Reading = (view) => {
  const known = view.kind('restraint').filter(({ details }) => details.outcome !== 'pending');
  const taught = known.filter(({ details }) => details.kindOfWrong === 'teaches');
  const harmed = taught.filter(({ details }) => details.outcome === 'harmed');
  const left = view
    .kind('restraint')
    .filter(({ details }) => details.kindOfWrong === 'destroys' && details.did === 'stayedQuiet');
  return when(taught.length >= 5 && (harmed.length >= 2 || left.length >= 1));
};

const checkBack: Reading = (view) => [
  ...view
    .kind('restraint')
    .filter(
      ({ details: { checkOn, outcome } }) => checkOn !== undefined && checkOn < view.today && outcome === 'pending',
    )
    .map(({ id }) => id),
  ...view
    .kind('decision')
    .filter(
      ({ details: { revisitOn, outcome } }) =>
        revisitOn !== undefined && revisitOn < view.today && outcome === undefined,
    )
    .map(({ id }) => id),
];

/** Areas in which something was decided and that one person at most can explain. */
const thin: Reading = (view) =>
  view
    .all('area')
    .filter(({ id, explainers }) => {
      const decided = view.kind('decision').some(({ details }) => details.area === id);
      return decided && explainers.filter(({ checkedOn }) => view.age(checkedOn) <= 90).length <= 1;
    })
    .map(({ id }) => id);

const twoWeeks: Reading = (view) =>
  view
    .planned('absence')
    .filter(({ details: { from, to, drill, before, after } }) => {
      if (from === undefined || to === undefined) return false;
      const working = countWorking(from, to);
      const until = daysBetween(view.today, from);
      if (!drill && until > 0) return working >= 5 && until <= 21 && (before.length > 0 || thin(view).length > 0);
      const waited = after.filter(({ result }) => result === 'waited');
      return view.age(to) > 0 && view.age(to) < 180 && after.length >= 3 && waited.length * 3 >= after.length;
    })
    .map(({ id }) => id);

const unownedDrift: Reading = (view) =>
  keysWhere(
    tally(view.kind('drift'), ({ details: { area, sort } }) => area && sort && `${area} ${sort}`),
    (all, key) => {
      const owner = view.all('area').find(({ id }) => key.startsWith(id))?.owner;
      return (
        new Set(all.map(({ day }) => day)).size >= 2 &&
        owner === undefined &&
        all.every(({ details }) => details.owner === undefined)
      );
    },
  );

const soleExplainer: Reading = (view) =>
  view
    .all('area')
    .filter(({ id, explainers }) => {
      const now = explainers.filter(({ checkedOn }) => view.age(checkedOn) <= 90);
      return now.length <= 1 && view.kind('decision').filter(({ details }) => details.area === id).length >= 3;
    })
    .map(({ id }) => id);

const codeGrab: Reading = (view) => {
  const crafts = view.kind('craft', 28).filter(({ details }) => details.intent !== undefined);
  const comfort = crafts.filter(({ details: { intent } }) => intent !== undefined && INTENTS[intent].comfort);
  const hardest = crafts.filter(({ details }) => details.intent === 'hardestTicket');
  return when((crafts.length >= 6 && majority(comfort.length, crafts.length)) || hardest.length >= 2);
};

const impactSilence: Reading = (view) => {
  const days = new Set(view.entries.filter(({ day }) => view.age(day) < 14).map(({ day }) => day));
  return when(days.size >= 5 && view.kind('impact', 14).length === 0);
};

/** Over the time that the sample covers, as a review would look at it. */
const impactOfLate: Reading = (view) => {
  const impacts = view.kind('impact');
  const first = view.entries[0]?.day ?? view.today;
  const quarter = addDays(view.today, -Math.round(view.age(first) / 4));
  return when(recent(impacts.filter(({ day }) => day > quarter).length, impacts.length));
};

const boundaryOrphan: Reading = (view) =>
  view.entries
    .filter((entry) => {
      if (entry.tags.includes('boundary'))
        return entry.accountable === undefined && view.workingDaysSince(entry.day) > 10;
      const isStruggle = view
        .kind('impact')
        .some(({ id, details }) => id === entry.id && details.type === 'struggleNoticed');
      return isStruggle && entry.handedOverOn === undefined && view.workingDaysSince(entry.day) > 3;
    })
    .map(({ id }) => id);

const betWithoutEvidence: Reading = (view) =>
  view
    .kind('bet')
    .filter(({ details: { spikeTo, measures, chosenBy } }) => {
      const over = spikeTo !== undefined && spikeTo < view.today;
      return (
        over &&
        (chosenBy === undefined || !measures.some(({ before, after }) => before !== undefined && after !== undefined))
      );
    })
    .map(({ id }) => id);

/** A finding, or the id of an area. */
const auditGap: Reading = (view) => [
  ...keysWhere(
    tally(view.kind('audit', 90), ({ details: { finding } }) => (finding === 'none' ? undefined : finding)),
    (all) => all.length >= 2,
  ),
  ...keysWhere(
    tally(view.kind('audit'), ({ details }) => details.area),
    (all) => {
      const last = all.at(-1);
      const found = all.some(({ details: { finding } }) => finding !== undefined && finding !== 'none');
      return found && last !== undefined && view.age(last.day) > 60;
    },
  ),
];

const myLens: Reading = (view) => {
  const team = view.all('person').filter(({ relation }) => relation === 'report');
  const seen = (person: string) =>
    view.kind('trust', 120).filter(({ details: { subject, by, strength, behaviour } }) => {
      const isSaid = strength !== 0 || behaviour !== undefined;
      return subject === person && by === 'them' && isSaid;
    });
  const known = (person: string) =>
    view.entries.some((one) => {
      const age = view.age(one.day);
      return age >= 30 && age < 120 && linksOf(one).people.some((id) => id === person);
    });
  const usual = median(team.map(({ id }) => seen(id).length));
  return view
    .all('person')
    .filter(({ id, relation }) => {
      const all = seen(id);
      const signs = all.map(({ details }) => Math.sign(details.strength)).filter((sign) => sign !== 0);
      if (all.length === 0) return relation === 'report' && usual >= 3 && known(id);
      return signs.length >= 6 && new Set(signs).size === 1;
    })
    .map(({ id }) => id);
};

function countWorking(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let at = from; at <= to; at = addDays(at, 1)) if (toDate(at).getDay() % 6 !== 0) count += 1;
  return count;
}

export const READINGS = {
  notMet,
  shallow,
  promiseAgeing,
  brokenWord,
  trustSlide,
  liveTension,
  quietTension,
  routedToMe,
  slower,
  deferred,
  rescuing,
  calibration,
  checkBack,
  twoWeeks,
  unownedDrift,
  soleExplainer,
  codeGrab,
  impactSilence,
  impactOfLate,
  boundaryOrphan,
  betWithoutEvidence,
  auditGap,
  myLens,
} satisfies Record<string, Reading>;
