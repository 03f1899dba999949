package gongzhi.ballots.count;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.Electorate.Kind;
import gongzhi.ballots.roll.ExclusivePart;
import gongzhi.ballots.roll.OwnersRoll;
import gongzhi.ballots.roll.Titleholder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A roll as the golden table writes it. {@code a:300*100.00} are owners a1 to a300 with one part of
 * 100.00 m² each; {@code S=20*100.00} is one owner of twenty; {@code A&B=80.50} are joint owners;
 * {@code D!=30*90.00} is the developer; {@code ~T} a tenant; {@code @2} puts parts into building 2.
 * Without an area, heads only.
 */
final class ScenarioRoll {

  private static final Pattern OWNERS =
      Pattern.compile("([A-Za-z&]+)(!?)([:=])(?:(\\d+)\\*)?([\\d.]+)(?:@(\\w+))?");
  private static final Pattern PERSONS = Pattern.compile("([a-z]+):(\\d+)");
  private static final Pattern SCOPE = Pattern.compile("building-(\\w+)");

  private final List<ExclusivePart> parts = new ArrayList<>();
  private final Set<String> tenants = new HashSet<>();

  static Electorate of(Kind kind, String written, String terms) {
    if (kind != Kind.OWNERS) {
      return Electorate.ofPersons(kind, persons(written));
    }
    ScenarioRoll roll = new ScenarioRoll();
    Stream.of(written.split(" ")).forEach(roll::add);
    OwnersRoll owners = new OwnersRoll(roll.parts, roll.tenants);
    Matcher scope = SCOPE.matcher(terms);
    return scope.find() ? owners.ofBuilding(scope.group(1)) : owners.electorate();
  }

  private static List<String> persons(String written) {
    Matcher persons = PERSONS.matcher(written);
    if (!persons.matches()) {
      return List.of(written.split(" "));
    }
    return Scenario.everyone(persons.group(1) + "1-" + persons.group(2));
  }

  private void add(String written) {
    if (written.startsWith("~")) {
      tenants.add(written.substring(1));
      return;
    }
    Matcher owners = OWNERS.matcher(written);
    if (!owners.matches()) {
      throw new IllegalArgumentException("not a roll entry: " + written);
    }
    String building = owners.group(6) == null ? "1" : owners.group(6);
    int count = owners.group(4) == null ? 1 : Integer.parseInt(owners.group(4));
    long area = new BigDecimal(owners.group(5)).movePointRight(2).longValueExact();
    IntStream.rangeClosed(1, count)
        .mapToObj(i -> owner(owners, i))
        .forEach(owner -> parts.add(new ExclusivePart(nextNo(), building, "1", area, owner)));
  }

  private static Titleholder owner(Matcher written, int i) {
    String name = written.group(1);
    if (written.group(3).equals(":")) {
      return Titleholder.of(name + i);
    }
    return written.group(2).isEmpty()
        ? Titleholder.jointly(name.split("&"))
        : Titleholder.developer(name);
  }

  private String nextNo() {
    return "part " + parts.size();
  }
}
