# Checks of what people type, before anything is done with it.

# one_line TEXT: grep looks at each line, and one good line is not enough.
# shellcheck disable=SC2317 # Not every script needs it.
one_line() {
  [ "$(printf '%s' "$1" | wc -l)" -eq 0 ]
}

# is_name TEXT: a DNS label, as namespaces are called.
# shellcheck disable=SC2317 # Not every script needs it.
is_name() {
  [ "${#1}" -le 63 ] && one_line "$1" && printf '%s' "$1" | grep -Eqx '[a-z0-9]([a-z0-9-]*[a-z0-9])?'
}

# is_object_name TEXT: a DNS subdomain, as backups and locations are called.
# shellcheck disable=SC2317 # Not every script needs it.
is_object_name() {
  [ "${#1}" -le 253 ] && one_line "$1" && printf '%s' "$1" | grep -Eqx '[a-z0-9]([a-z0-9.-]*[a-z0-9])?'
}

# is_resource TEXT: a kind in the plural, with its group behind a dot: deployments.apps.
# shellcheck disable=SC2317 # Not every script needs it.
is_resource() {
  one_line "$1" && printf '%s' "$1" | grep -Eqx '[a-z][a-z0-9]*([.][a-z0-9]([a-z0-9.-]*[a-z0-9])?)?'
}

# is_duration TEXT: a time as Go writes it, in hours, minutes and seconds: 48h0m0s.
# shellcheck disable=SC2317 # Not every script needs it.
is_duration() {
  [ -n "$1" ] && one_line "$1" && printf '%s' "$1" | grep -Eqx '([0-9]+h)?([0-9]+m)?([0-9]+s)?'
}

# lines LIST turns a list with commas into lines, without blanks and without empty ones.
# shellcheck disable=SC2317 # Not every script needs it.
lines() {
  printf '%s\n' "$1" | tr ',' '\n' | sed 's/^[[:space:]]*//; s/[[:space:]]*$//; /^$/d'
}
