import { averageResolutionTime } from "../../support/averageResolutionTime.ts";
import { backlog } from "../../support/backlog.ts";
import { contactRate } from "../../support/contactRate.ts";
import { contactVolume } from "../../support/contactVolume.ts";
import { escalationRate } from "../../support/escalationRate.ts";
import { firstContactResolution } from "../../support/firstContactResolution.ts";
import { firstResponseTime } from "../../support/firstResponseTime.ts";
import { handleTime } from "../../support/handleTime.ts";
import { reopenRate } from "../../support/reopenRate.ts";
import { slaAttainment } from "../../support/slaAttainment.ts";
import { ticketTrends } from "../../support/ticketTrends.ts";
import { channelShapes } from "./channelShapes.ts";
import { countShape } from "./countShape.ts";
import { definePlan } from "./definePlan.ts";
import { durationShape } from "./durationShape.ts";
import { elapsedShape } from "./elapsedShape.ts";
import { firstContactsShape } from "./firstContactsShape.ts";
import { optionalField } from "./optionalField.ts";
import { requiredField } from "./requiredField.ts";
import { topicShape } from "./topicShape.ts";
import { truthShape } from "./truthShape.ts";

const count = (description: string) => requiredField("count", description);

const countIfAny = (description: string) => optionalField("count", description);

/** Support. */
export const supportPlans = {
  "first-contact-resolution": definePlan({
    id: "first-contact-resolution",
    calculate: firstContactResolution,
    shapes: [
      firstContactsShape,
      countShape("first-contact-resolution", {
        resolvedFirst: count("Contacts resolved at the first attempt"),
        contacts: count("All contacts"),
        notResolvable: countIfAny("Contacts that the first level could not resolve"),
      }),
    ],
  }),
  "average-resolution-time": definePlan({
    id: "average-resolution-time",
    calculate: averageResolutionTime,
    shapes: [durationShape, elapsedShape],
  }),
  "first-response-time": definePlan({
    id: "first-response-time",
    calculate: firstResponseTime,
    shapes: [durationShape, elapsedShape],
  }),
  "handle-time": definePlan({
    id: "handle-time",
    calculate: handleTime,
    shapes: [
      durationShape,
      elapsedShape,
      countShape("handle-time", {
        talk: requiredField("duration", "Time in conversation, in options.unit"),
        hold: optionalField("duration", "Time on hold that is not in talk"),
        wrap: optionalField("duration", "Time of after-call work"),
        handled: count("Contacts handled"),
      }),
    ],
  }),
  "sla-attainment": definePlan({
    id: "sla-attainment",
    calculate: slaAttainment,
    shapes: [
      countShape("sla-attainment", {
        met: count("Targets reached in time"),
        breached: count("Targets missed, those overdue included"),
      }),
      truthShape("sla-attainment", ["met", "Whether the target was reached in time"], (of) => ({
        met: of.yes,
        breached: of.all - of.yes,
      })),
    ],
  }),
  "reopen-rate": definePlan({
    id: "reopen-rate",
    calculate: reopenRate,
    shapes: [
      countShape("reopen-rate", {
        reopened: count("Of the resolved tickets, how many were reopened, each once"),
        resolved: count("Tickets resolved"),
      }),
      truthShape("reopen-rate", ["reopened", "Whether a resolved ticket was reopened"], (of) => ({
        reopened: of.yes,
        resolved: of.all,
      })),
    ],
  }),
  "escalation-rate": definePlan({
    id: "escalation-rate",
    calculate: escalationRate,
    shapes: [
      countShape("escalation-rate", {
        escalated: count("Tickets that were escalated, each once"),
        tickets: count("All tickets"),
      }),
      truthShape("escalation-rate", ["escalated", "Whether the ticket was escalated"], (of) => ({
        escalated: of.yes,
        tickets: of.all,
      })),
    ],
  }),
  backlog: definePlan({
    id: "backlog",
    calculate: backlog,
    shapes: [
      countShape("backlog", {
        opening: count("Tickets open at the start"),
        created: count("Tickets created"),
        reopened: countIfAny("Tickets reopened"),
        resolved: count("Tickets resolved"),
        cancelled: countIfAny("Tickets cancelled unresolved"),
      }),
    ],
  }),
  "contact-volume": definePlan({
    id: "contact-volume",
    calculate: contactVolume,
    shapes: channelShapes,
  }),
  "contact-rate": definePlan({
    id: "contact-rate",
    calculate: contactRate,
    shapes: [
      countShape("contact-rate", {
        contacts: count("Contacts"),
        per: count("Orders, customers or active users"),
      }),
    ],
  }),
  "ticket-trends": definePlan({
    id: "ticket-trends",
    calculate: ticketTrends,
    shapes: [topicShape],
  }),
};
