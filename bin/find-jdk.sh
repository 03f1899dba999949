# Read by the other commands: sets JAVA_HOME to a JDK of release 25 or newer, or ends with one line.
# It reads the release file of each candidate and starts no Java to decide.

jdk_needed=25

jdk_is_new_enough() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  jdk_release=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_release:-0}" -ge "$jdk_needed" ]
}

find_jdk() {
  jdk_on_path=$(command -v javac || true)
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(dirname "$(dirname "$(readlink -f "$jdk_on_path")")")
  fi
  for jdk_candidate in "${JAVA_HOME:-/nonexistent}" "${jdk_on_path:-/nonexistent}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /usr/local/*jdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_new_enough "$jdk_candidate"; then
      JAVA_HOME=$jdk_candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK $jdk_needed or newer was found: install one (for example Eclipse Temurin) or set JAVA_HOME to it." >&2
  return 1
}

find_jdk || exit 1
