import { cartAbandonment } from "../../growth/cartAbandonment.ts";
import { mentionVolume } from "../../growth/mentionVolume.ts";
import { netSentiment } from "../../growth/netSentiment.ts";
import { salesGrowth } from "../../growth/salesGrowth.ts";
import { shareOfVoice } from "../../growth/shareOfVoice.ts";
import { stickiness } from "../../growth/stickiness.ts";
import { taskCompletion } from "../../growth/taskCompletion.ts";
import { visitorIntent } from "../../growth/visitorIntent.ts";
import { activityShape } from "./activityShape.ts";
import { countShape } from "./countShape.ts";
import { definePlan } from "./definePlan.ts";
import { labelShape } from "./labelShape.ts";
import { mentionShapes } from "./mentionShapes.ts";
import { optionalField } from "./optionalField.ts";
import { requiredField } from "./requiredField.ts";
import { truthShape } from "./truthShape.ts";
import { visitorShapes } from "./visitorShapes.ts";

const count = (description: string) => requiredField("count", description);

const countIfAny = (description: string) => optionalField("count", description);

const brand = count("Mentions of the brand");

/** Growth, the web and the market. */
export const growthPlans = {
  "sales-growth": definePlan({
    id: "sales-growth",
    calculate: salesGrowth,
    shapes: [
      countShape(
        "sales-growth",
        {
          current: requiredField("amount", "Sales of the period"),
          previous: requiredField("amount", "Sales of the period before"),
        },
        ["current", "previous"],
      ),
    ],
  }),
  "cart-abandonment": definePlan({
    id: "cart-abandonment",
    calculate: cartAbandonment,
    shapes: [
      countShape("cart-abandonment", {
        created: count("Carts created, completed ones included"),
        completed: count("Of those, how many became an order"),
      }),
      truthShape("cart-abandonment", ["completed", "Whether the cart became an order"], (of) => ({
        created: of.all,
        completed: of.yes,
      })),
    ],
  }),
  "task-completion": definePlan({
    id: "task-completion",
    calculate: taskCompletion,
    shapes: [
      countShape("task-completion", {
        completed: count("Attempts that reached the goal"),
        notCompleted: count("Attempts that did not"),
        partial: countIfAny("Attempts that got part of the way"),
      }),
      truthShape("task-completion", ["completed", "Whether the goal was reached"], (of) => ({
        completed: of.yes,
        notCompleted: of.all - of.yes,
      })),
    ],
  }),
  "visitor-intent": definePlan({
    id: "visitor-intent",
    calculate: visitorIntent,
    shapes: visitorShapes,
  }),
  "net-sentiment": definePlan({
    id: "net-sentiment",
    calculate: netSentiment,
    shapes: [
      countShape("net-sentiment", {
        positive: count("Mentions that praise"),
        negative: count("Mentions that blame"),
        neutral: countIfAny("Mentions that do neither"),
        unclassified: countIfAny("Mentions that nobody could place"),
      }),
      labelShape(
        "net-sentiment",
        ["sentiment", "positive, negative, neutral, or null where nobody could place it"],
        ["positive", "negative", "neutral", "unclassified"],
        "unclassified",
      ),
    ],
  }),
  "share-of-voice": definePlan({
    id: "share-of-voice",
    calculate: shareOfVoice,
    shapes: [
      countShape("share-of-voice", {
        brand,
        total: count("Mentions of all, the brand included"),
      }),
      countShape("share-of-voice-competitors", {
        brand,
        competitors: count("Mentions of the competitors together"),
      }),
      truthShape(
        "share-of-voice",
        ["brand", "Whether the mention is of the brand, not of a competitor"],
        (of) => ({ brand: of.yes, total: of.all }),
      ),
    ],
  }),
  "mention-volume": definePlan({
    id: "mention-volume",
    calculate: mentionVolume,
    shapes: mentionShapes,
  }),
  stickiness: definePlan({
    id: "stickiness",
    calculate: stickiness,
    shapes: [
      activityShape,
      countShape("stickiness", {
        dau: requiredField("count", "Users active on a day"),
        mau: requiredField("count", "Users active in the month, each counted once"),
      }),
    ],
  }),
};
