import { grossRevenueRetention } from "../../customers/grossRevenueRetention.ts";
import { mrrGrowth } from "../../customers/mrrGrowth.ts";
import { netRevenueRetention } from "../../customers/netRevenueRetention.ts";
import { quickRatio } from "../../customers/quickRatio.ts";
import { revenueChurn } from "../../customers/revenueChurn.ts";
import { countShape } from "./countShape.ts";
import { definePlan } from "./definePlan.ts";
import { revenueChangesShape } from "./revenueChangesShape.ts";
import { revenueFields } from "./revenueFields.ts";

/** What customers pay. */
export const revenuePlans = {
  "revenue-churn": definePlan({
    id: "revenue-churn",
    calculate: revenueChurn,
    shapes: [revenueChangesShape, countShape("revenue-churn", revenueFields("start", "churn"))],
  }),
  "gross-revenue-retention": definePlan({
    id: "gross-revenue-retention",
    calculate: grossRevenueRetention,
    shapes: [
      revenueChangesShape,
      countShape("gross-revenue-retention", revenueFields("start", "churn")),
    ],
  }),
  "net-revenue-retention": definePlan({
    id: "net-revenue-retention",
    calculate: netRevenueRetention,
    shapes: [
      revenueChangesShape,
      countShape("net-revenue-retention", revenueFields("start", "expansion", "churn")),
    ],
  }),
  "quick-ratio": definePlan({
    id: "quick-ratio",
    calculate: quickRatio,
    shapes: [
      revenueChangesShape,
      countShape("quick-ratio", revenueFields("new", "expansion", "churn")),
    ],
  }),
  "mrr-growth": definePlan({
    id: "mrr-growth",
    calculate: mrrGrowth,
    shapes: [revenueChangesShape, countShape("mrr-growth", revenueFields("start"))],
  }),
};
