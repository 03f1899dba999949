package gongzhi.parties;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The roles of every place, read from its pack once. */
@Component
final class RoleBook {

  private final Path places;
  private final Map<String, Roles> byPlace = new ConcurrentHashMap<>();

  RoleBook(@Value("${gongzhi.places}") Path places) {
    this.places = places;
  }

  Roles of(String place) {
    return byPlace.computeIfAbsent(place, code -> Roles.read(places, code));
  }
}
