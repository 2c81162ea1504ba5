# Gives Prometheus again what a drill measured last: the workflow controller forgets it when it restarts.
set -eu

drill_give
say "Drill $DRILL: succeeded $(cat "$OUTPUT_SUCCEEDED"), RTO $(cat "$OUTPUT_RTO_SECONDS") s," \
  "RPO $(cat "$OUTPUT_RPO_SECONDS") s, last success $(cat "$OUTPUT_SUCCESS_TIMESTAMP")."
