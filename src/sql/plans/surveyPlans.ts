import { ces } from "../../survey/ces.ts";
import { csat } from "../../survey/csat.ts";
import { employeeSatisfaction } from "../../survey/employeeSatisfaction.ts";
import { enps } from "../../survey/enps.ts";
import { intentRealization } from "../../survey/intentRealization.ts";
import { nps } from "../../survey/nps.ts";
import { responseRate } from "../../survey/responseRate.ts";
import { seq } from "../../survey/seq.ts";
import { sus } from "../../survey/sus.ts";
import { umux } from "../../survey/umux.ts";
import { umuxLite } from "../../survey/umuxLite.ts";
import { countShape } from "./countShape.ts";
import { definePlan } from "./definePlan.ts";
import { itemShape } from "./itemShape.ts";
import { labelShape } from "./labelShape.ts";
import { optionalField } from "./optionalField.ts";
import { ratingShape } from "./ratingShape.ts";
import { requiredField } from "./requiredField.ts";

const count = (description: string) => requiredField("count", description);

const countIfAny = (description: string) => optionalField("count", description);

const npsGroups = {
  promoters: count("Answers 9 and 10"),
  passives: count("Answers 7 and 8"),
  detractors: count("Answers 0 to 6"),
};

const dispositions = {
  complete: count("Complete interviews"),
  partial: countIfAny("Partial interviews"),
  refusal: countIfAny("Refusals and break-offs"),
  nonContact: countIfAny("Eligible cases that nobody reached"),
  other: countIfAny("Eligible cases without an interview for other reasons"),
  unknownHousehold: countIfAny("Cases of which nobody knows whether there is a household"),
  unknownOther: countIfAny("Cases of which nobody knows whether they are eligible"),
};

/** The surveys; whose score is a sum of fractions (acsi, loyalty-index, iqs) has no query. */
export const surveyPlans = {
  nps: definePlan({
    id: "nps",
    calculate: nps,
    shapes: [ratingShape(nps), countShape("nps", npsGroups)],
  }),
  enps: definePlan({
    id: "enps",
    calculate: enps,
    shapes: [ratingShape(enps), countShape("enps", npsGroups)],
  }),
  csat: definePlan({
    id: "csat",
    calculate: csat,
    shapes: [
      ratingShape(csat),
      countShape("csat", {
        satisfied: count("Satisfied answers"),
        dissatisfied: countIfAny("Dissatisfied answers"),
        responses: count("All answers"),
      }),
    ],
  }),
  ces: definePlan({
    id: "ces",
    calculate: ces,
    shapes: [
      ratingShape(ces),
      countShape("ces", {
        easy: count("Answers that say it was easy"),
        difficult: countIfAny("Answers that say it was difficult"),
        responses: count("All answers"),
      }),
    ],
  }),
  seq: definePlan({ id: "seq", calculate: seq, shapes: [ratingShape(seq)] }),
  "employee-satisfaction": definePlan({
    id: "employee-satisfaction",
    calculate: employeeSatisfaction,
    shapes: [
      ratingShape(employeeSatisfaction),
      countShape("employee-satisfaction", {
        positive: count("Positive answers"),
        responses: count("All answers"),
      }),
    ],
  }),
  "response-rate": definePlan({
    id: "response-rate",
    calculate: responseRate,
    shapes: [
      countShape("response-rate", dispositions),
      labelShape(
        "response-rate",
        ["disposition", "What became of the case, in the words of the counts"],
        Object.keys(dispositions),
      ),
    ],
  }),
  "intent-realization": definePlan({
    id: "intent-realization",
    calculate: intentRealization,
    shapes: [
      countShape("intent-realization", {
        stated: count("Customers who said that they would buy"),
        statedAndBought: count("Of those, how many bought"),
        notStated: countIfAny("Customers who said that they would not"),
        notStatedAndBought: countIfAny("Of those, how many bought"),
      }),
    ],
  }),
  sus: definePlan({
    id: "sus",
    calculate: sus,
    shapes: [
      itemShape(
        "sus",
        {
          item1: "good",
          item2: "bad",
          item3: "good",
          item4: "bad",
          item5: "good",
          item6: "bad",
          item7: "good",
          item8: "bad",
          item9: "good",
          item10: "bad",
        },
        sus,
      ),
    ],
  }),
  umux: definePlan({
    id: "umux",
    calculate: umux,
    shapes: [itemShape("umux", { item1: "good", item2: "bad", item3: "good", item4: "bad" }, umux)],
  }),
  "umux-lite": definePlan({
    id: "umux-lite",
    calculate: umuxLite,
    shapes: [itemShape("umux-lite", { item1: "good", item2: "good" }, umuxLite)],
  }),
};
