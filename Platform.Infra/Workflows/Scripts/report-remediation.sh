# Says at the end how it went, and when that was: then nobody is waited for any more.
set -eu

if ! is_object_name "$APPLICATION"; then
  printf 'none' >"$OUTPUT_ENDED"
  say "No application was synced."
  exit 0
fi
date +%s | tr -d '\n' >"$OUTPUT_ENDED"
answer=$(api GET "$(application_path)")
now='not to be read'
if [ "$(status_of "$answer")" = 200 ]; then
  now=$(body_of "$answer" | jq --raw-output '.status.sync.status // "Unknown"')
fi
say "The run has $STATUS; application $APPLICATION is $now."
