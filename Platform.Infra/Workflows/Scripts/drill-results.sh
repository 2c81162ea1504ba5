# What drills measured. It is kept in the ConfigMap drill-$DRILL of $RESULTS_NAMESPACE, where the next run, people and
# the workflow drill-results find it: the workflow controller forgets metrics when it restarts.

# drill_read KEY prints a value; nothing where there is none, or no ConfigMap yet.
# shellcheck disable=SC2317 # Not every script needs it.
drill_read() {
  drill_answer=$(api GET "/api/v1/namespaces/$RESULTS_NAMESPACE/configmaps/drill-$DRILL")
  case $(status_of "$drill_answer") in
    200) body_of "$drill_answer" | jq --raw-output --arg key "$1" '.data[$key] // empty' ;;
    404) ;;
    *) fail "The results of $DRILL cannot be read ($(status_of "$drill_answer")): $(reason_of "$drill_answer")" ;;
  esac
}

# drill_keep KEY VALUE [KEY VALUE ...] adds values, or puts them in the place of others.
# shellcheck disable=SC2317 # Not every script needs it.
drill_keep() {
  drill_data=$(
    jq --null-input --compact-output '$ARGS.positional as $words
      | reduce range(0; $words | length; 2) as $at ({}; .[$words[$at]] = $words[$at + 1])' --args -- "$@"
  )
  drill_path="/api/v1/namespaces/$RESULTS_NAMESPACE/configmaps"
  drill_answer=$(api PATCH "$drill_path/drill-$DRILL" "{\"data\":$drill_data}")
  if [ "$(status_of "$drill_answer")" = 404 ]; then
    drill_answer=$(
      api POST "$drill_path" "$(
        jq --null-input --compact-output --arg name "drill-$DRILL" --argjson data "$drill_data" '{
          apiVersion: "v1", kind: "ConfigMap",
          metadata: {name: $name, labels: {"app.kubernetes.io/part-of": "platform"}}, data: $data
        }'
      )"
    )
  fi
  case $(status_of "$drill_answer") in
    200 | 201) ;;
    *) fail "The results of $DRILL cannot be kept ($(status_of "$drill_answer")): $(reason_of "$drill_answer")" ;;
  esac
}

# drill_measured RUN RTO RPO keeps what a run measured, in seconds; RPO is none where the drill has none. It is the
# run's result only once drill_end says that the run succeeded.
# shellcheck disable=SC2317 # Not every script needs it.
drill_measured() {
  drill_keep measuredRun "$1" measuredRtoSeconds "$2" measuredRpoSeconds "$3"
}

# drill_end RUN STATUS LEFT ends a run: it succeeded where the workflow did, where it measured, and where nothing is
# left over (LEFT is empty). It says so, keeps it, and gives the numbers that Prometheus learns.
# shellcheck disable=SC2317 # Not every script needs it.
drill_end() {
  drill_now=$(date +%s)
  if [ "$2" = Succeeded ] && [ -z "$3" ] && [ "$(drill_read measuredRun)" = "$1" ]; then
    drill_rto=$(drill_read measuredRtoSeconds)
    drill_rpo=$(drill_read measuredRpoSeconds)
    drill_keep run "$1" endTimestamp "$drill_now" succeeded 1 \
      successTimestamp "$drill_now" rtoSeconds "$drill_rto" rpoSeconds "$drill_rpo"
    say "Drill $DRILL succeeded: RTO $drill_rto s, RPO $drill_rpo s."
  else
    drill_keep run "$1" endTimestamp "$drill_now" succeeded 0
    say "Drill $DRILL did not succeed: the workflow is $2.${3:+ Left over: $3}"
  fi
  drill_give
}

# drill_give writes the kept numbers to the outputs; none for what no run has given yet.
# shellcheck disable=SC2317 # Not every script needs it.
drill_give() {
  drill_give_one endTimestamp "$OUTPUT_END_TIMESTAMP"
  drill_give_one successTimestamp "$OUTPUT_SUCCESS_TIMESTAMP"
  drill_give_one succeeded "$OUTPUT_SUCCEEDED"
  drill_give_one rtoSeconds "$OUTPUT_RTO_SECONDS"
  drill_give_one rpoSeconds "$OUTPUT_RPO_SECONDS"
}

# shellcheck disable=SC2317 # Not every script needs it.
drill_give_one() {
  drill_value=$(drill_read "$1")
  printf '%s' "${drill_value:-none}" >"$2"
}
