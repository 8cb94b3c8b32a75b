# What the scripts need; each says in one line what is missing.

require_dotnet() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    echo "The .NET SDK 10 is missing; install it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 2
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}

require_node() {
  if ! command -v node >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      echo "Installing Node, which the CDK needs …" >&2
      apt-get update -qq && apt-get install -y -qq nodejs >/dev/null && return
    fi
    echo "Node 18 or later is missing; the CDK needs it: https://nodejs.org" >&2
    exit 2
  fi
  export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
}

require_chromium() {
  if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      echo "Installing Chromium, in which the tests open reports …" >&2
      apt-get update -qq && apt-get install -y -qq chromium >/dev/null && return
    fi
    echo "Chromium is missing; the tests open reports in it: https://www.chromium.org" >&2
    exit 2
  fi
}

# Its programs stand in a folder of their version, as Debian has them; tests start a server of their own.
require_postgresql() {
  if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ! command -v initdb >/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      echo "Installing PostgreSQL, which the tests of the store need …" >&2
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null && return
    fi
    echo "PostgreSQL is missing; the tests of the store that need it are skipped: https://www.postgresql.org/download" >&2
  fi
}
