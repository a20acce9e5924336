// How the database would run a statement, from the last step to the first.

import { useTranslation } from "react-i18next";

import type { Operator } from "./answer";

export function PlanTree({ plan }: { plan: Operator }) {
  const { t } = useTranslation();
  return (
    <ul className="plan" aria-label={t("console.plan")} dir="ltr">
      <Step step={plan} />
    </ul>
  );
}

function Step({ step }: { step: Operator }) {
  const { t } = useTranslation();
  return (
    <li>
      <code className="operator">{step.operator}</code>{" "}
      <span className="estimate">
        {t("console.estimated", { count: Math.max(0, Math.round(step.estimatedRows)) })}
      </span>
      {step.details && <code className="details">{step.details}</code>}
      {step.children.length > 0 && (
        <ul>
          {step.children.map((child, i) => (
            <Step key={i} step={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
