# Keeps how long the exercise took until a stage was confirmed, and ends the exercise's clock with the last one.
set -eu

now=$(date +%s)
if [ "$STAGE" = begin ]; then
  drill_keep startedRun "$RUN" startedTimestamp "$now"
  say "The clock runs from now."
  exit 0
fi

[ "$(drill_read startedRun)" = "$RUN" ] || fail "The clock of run $RUN was not started."
started=$(drill_read startedTimestamp)
took=$((now - started))
drill_keep "stage-$STAGE-seconds" "$took"
if [ "$TARGET" = none ]; then
  say "$STAGE: after $took s."
elif [ "$took" -gt "$TARGET" ]; then
  say "$STAGE: after $took s, and $TARGET s are promised: OVER TARGET."
else
  say "$STAGE: after $took s, within the $TARGET s that are promised."
fi
if [ "$LAST" = yes ]; then
  drill_measured "$RUN" "$took" none
fi
