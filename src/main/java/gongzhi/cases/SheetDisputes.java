package gongzhi.cases;

import gongzhi.cases.moves.Judges;
import gongzhi.cases.path.Publisher;
import gongzhi.cases.rules.RuleVersion;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.access.ProgramWork;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.transparency.echo.EchoWall;
import gongzhi.transparency.echo.Published;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reports that dispute a posted sheet (对回音壁有异议): whoever published it has no part in them, see
 * {@link gongzhi.cases.moves.Judges}.
 */
@Component
class SheetDisputes {

  private static final Pattern SHEET =
      Pattern.compile("\\b[A-Z]{1,6}-([0-9]{2})(0[1-9]|1[0-2])-[0-9]{1,6}\\b");
  private static final int CENTURY = 2000;

  private final EchoWall wall;
  private final Posts posts;
  private final Areas areas;
  private final Judges judges;
  private final ProgramWork program;

  SheetDisputes(EchoWall wall, Posts posts, Areas areas, Judges judges, ProgramWork program) {
    this.judges = judges;
    this.program = program;
    this.wall = wall;
    this.posts = posts;
    this.areas = areas;
  }

  /** Who published the sheet, and who judges the dispute above them. */
  record Judged(Publisher publisher, PartyId judge) {}

  /** Empty where the words name no sheet of this community, or nobody stands above it. */
  Optional<Judged> judge(String words, Area area, RuleVersion rules, Instant now) {
    return areas
        .ancestor(area, Level.COMMUNITY)
        .flatMap(community -> named(words, community))
        .map(this::publisher)
        .flatMap(
            publisher ->
                judges
                    .above(rules, area, publisher, now)
                    .map(judge -> new Judged(publisher, judge)));
  }

  private Optional<Published> named(String words, Area community) {
    return SHEET
        .matcher(words)
        .results()
        .flatMap(
            found ->
                program.call(() -> wall.find(community.id(), month(found))).stream()
                    .filter(sheet -> sheet.no().equals(found.group())))
        .findFirst();
  }

  private static YearMonth month(MatchResult number) {
    return YearMonth.of(
        CENTURY + Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2)));
  }

  private Publisher publisher(Published sheet) {
    AreaId ground =
        Optional.ofNullable(sheet.unit())
            .flatMap(posts::organisation)
            .map(Organisation::area)
            .orElse(sheet.community());
    return new Publisher(areas.get(ground).path(), sheet.unit());
  }
}
