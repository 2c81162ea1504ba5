# Calls to the API server with the pod's own identity. No kubectl: its version would tie the image to the cluster's, and
# it asks the server for every kind of object before it says a word.

# api METHOD PATH [BODY] prints the answer, and the status code on a last line of its own; 000 where none came, or not
# all of it: half a list would say that nothing is wrong with the other half.
api() {
  api_method=$1
  api_path=$2
  shift 2
  if [ "$api_method" = PATCH ]; then
    set -- --header 'Content-Type: application/merge-patch+json' --data "$1"
  elif [ $# -gt 0 ]; then
    set -- --header 'Content-Type: application/json' --data "$1"
  fi
  # The token is read for each call, because the kubelet renews it, and from standard input, because arguments of a
  # process can be seen by others.
  printf 'header = "Authorization: Bearer %s"\n' "$(cat "$API_CREDENTIALS/token")" |
    curl --silent --show-error --config - --cacert "$API_CREDENTIALS/ca.crt" --max-time 30 \
      --request "$api_method" --write-out '\n%{http_code}\n' "$@" "$API_SERVER$api_path" ||
    printf '\n000\n'
}

# status_of ANSWER and body_of ANSWER take apart what api printed.
status_of() {
  printf '%s\n' "$1" | tail -n 1
}

body_of() {
  printf '%s\n' "$1" | sed '$d'
}

# reason_of ANSWER says what the server said, in one line.
reason_of() {
  api_reason=$(body_of "$1" | jq --raw-output '.message // empty' 2>/dev/null) || api_reason=''
  printf '%s\n' "${api_reason:-no reason given}"
}

# patience LIMIT WHAT STATUS counts a call that got no answer, and fails after LIMIT of them in a row; answered starts
# the count anew.
api_unanswered=0
# shellcheck disable=SC2317 # Not every script needs it.
answered() {
  api_unanswered=0
}

# shellcheck disable=SC2317 # Not every script needs it.
patience() {
  api_unanswered=$((api_unanswered + 1))
  say "No answer from the API server ($3), $api_unanswered in a row."
  if [ "$api_unanswered" -ge "$1" ]; then
    fail "$2 cannot be watched: the API server does not answer."
  fi
}

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}
