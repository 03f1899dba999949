package gongzhi.parties.demo;

import gongzhi.parties.Posts;
import gongzhi.parties.RoleDefinition;
import gongzhi.parties.Roles;
import gongzhi.parties.accounts.DemoLogins;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.Comparator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at each start of the demonstration who one can be: one login per role of one place. */
@Component
@Order(400)
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
class LoginList implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LoginList.class);

  /** The place shown when all of them run. */
  private static final String SHOWN = "yuhua";

  private final Places places;
  private final Posts posts;
  private final DemoLogins logins;

  LoginList(Places places, Posts posts, DemoLogins logins) {
    this.places = places;
    this.posts = posts;
    this.logins = logins;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    places
        .find(SHOWN)
        .or(() -> places.all().stream().findFirst())
        .map(PlaceDefinition::code)
        .ifPresent(this::print);
  }

  private void print(String place) {
    Roles roles = posts.roles(place);
    StringBuilder lines = new StringBuilder("Demo logins at /desk/login, password ");
    lines.append(DemoLogins.PASSWORD).append(", codes and resident sign-in at /demo/mailbox:");
    roles.roles().entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, RoleDefinition> role) -> role.getValue().level())
                .thenComparing(Map.Entry::getKey))
        .map(role -> DemoLogins.nameOf(place, role.getKey()))
        .forEach(name -> lines.append("%n  %-34s %s".formatted(name, logins.standingOf(name))));
    LOG.info("{}", lines);
  }
}
