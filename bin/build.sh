# Read by the other commands, after find-jdk.sh, in the project's folder: builds what is older than
# its sources, unpacks it for a quick start, and sets java_options and application.

application=target/application/gongzhi.jar
startup_cache=target/application/gongzhi.aot

# A small heap and the collector with the least memory. The cache below refuses other settings.
java_options="-XX:+UseSerialGC -Xms48m -Xmx${GONGZHI_HEAP:-320m} -Xss512k -XX:+ExitOnOutOfMemoryError
  --enable-native-access=ALL-UNNAMED"

sources_are_newer_than() {
  [ ! -f "$1" ] || [ -n "$(find pom.xml src/main -newer "$1" -type f | head -n 1)" ]
}

build_application() {
  echo "Building (the first time fetches libraries and takes a minute or two) ..." >&2
  ./mvnw -q -B -ntp -Dmaven.test.skip=true package >&2 || return 1
  rm -rf target/application
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/gongzhi.jar extract --destination target/application >&2 \
    || return 1
  touch "$application"
}

# One start that fetches pages teaches Java which classes to keep ready; it works on data of its own, in one place,
# because the classes are the same in all.
prepare_quick_start() {
  some_place=$(ls places | grep -v -e README -e '^default$' | head -n 1)
  echo "Preparing a quick start (half a minute, once for each build) ..." >&2
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" $java_options -XX:AOTCacheOutput="$startup_cache" -jar "$application" \
    --gongzhi.first-page=leave --gongzhi.data=target/training --gongzhi.database-url= \
    --gongzhi.place="$some_place" --server.port=0 >target/training.log 2>&1
  if [ ! -f "$startup_cache" ]; then
    echo "No quick start could be prepared (see target/training.log); starting takes longer." >&2
    : >"$startup_cache"
  fi
}

build_if_needed() {
  if sources_are_newer_than "$application"; then
    build_application || {
      echo "The build failed; the lines above say why." >&2
      return 1
    }
  fi
  [ -f "$startup_cache" ] || prepare_quick_start
  [ ! -s "$startup_cache" ] || java_options="$java_options -XX:AOTCache=$startup_cache"
}
