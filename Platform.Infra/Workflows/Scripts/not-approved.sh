# Nobody said yes, and that is an answer too: the run ends well, and the application goes on differing from Git.
set -eu

printf '%s\n' "Application $APPLICATION was not synced: the answer was NO, or there was none in time." \
  "Its drift stays, and the alerts on it do too."
