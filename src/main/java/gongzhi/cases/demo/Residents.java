package gongzhi.cases.demo;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.PostalAddress;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import org.springframework.stereotype.Component;

/**
 * The invented residents who report. Their phones begin with 199 0000, a range nobody is given and
 * no invented officer has; signing in with one of them shows a list of cases.
 */
@Component
class Residents {

  /** The phone that the demonstration names as a resident's. */
  static final String FIRST = "19900001001";

  private static final int HOW_MANY = 5;

  /** Whoever of them wants letters too. */
  private static final int ON_PAPER = 3;

  private final People people;
  private final PostalAddress addresses;

  Residents(People people, PostalAddress addresses) {
    this.people = people;
    this.addresses = addresses;
  }

  /** The same few people report all over a place, so that each has something to follow. */
  PartyId of(Area building, int story) {
    long number = Long.parseLong(FIRST) + story % HOW_MANY;
    Person person =
        new Person("王女士", null, PhoneNumber.parse(String.valueOf(number)), building.path());
    PartyId entered = Scope.job().call(() -> people.enter(person));
    if (story % HOW_MANY == ON_PAPER && addresses.of(entered).isEmpty()) {
      addresses.keep(entered, building.name() + " 2 单元 302 室（示例地址）", true);
    }
    return entered;
  }

  /** Somebody next door of whom no more is known than what they are called. */
  PartyId neighbour(Area building) {
    Person person = new Person("刘先生", null, null, building.path());
    return Scope.job().call(() -> people.enter(person));
  }
}
