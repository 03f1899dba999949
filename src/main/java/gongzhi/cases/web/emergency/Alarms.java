package gongzhi.cases.web.emergency;

import gongzhi.parties.Organisation;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What runs now, for the first page of residents and of those who were called out. */
@Component
public class Alarms {

  private final EmergencyQuery query;
  private final SituationQuery board;
  private final EmergencyWording wording;
  private final Posts posts;
  private final TransactionOperations readOnly;

  Alarms(
      EmergencyQuery query,
      SituationQuery board,
      EmergencyWording wording,
      Posts posts,
      @Qualifier("readOnlyTransactions") TransactionOperations readOnly) {
    this.query = query;
    this.board = board;
    this.wording = wording;
    this.posts = posts;
    this.readOnly = readOnly;
  }

  /** What runs on this ground, in it or around it, and where to ask. */
  public List<AlarmLine> around(Area ground, TimeWords times) {
    return Optional.ofNullable(readOnly.execute(_ -> query.running(ground.path(), times.now())))
        .orElseGet(List::of)
        .stream()
        .map(row -> line(row, times))
        .toList();
  }

  /** How many running emergencies this person is called out for. */
  public int callsOf(Viewer viewer, TimeWords times) {
    return board.callsOf(viewer.party(), times.now()).size();
  }

  private AlarmLine line(EmergencyQuery.Row row, TimeWords times) {
    Optional<Organisation> office = office(wording.ground(row), times);
    return new AlarmLine(
        wording.title(row, times.words()),
        row.reason(),
        wording.span(row, times),
        office.map(Organisation::name).orElse(""),
        office.map(Organisation::phone).orElse(""));
  }

  /** The committee of the community, else the office of the subdistrict. */
  private Optional<Organisation> office(Area ground, TimeWords times) {
    return Stream.of("residents_committee", "subdistrict_office")
        .flatMap(kind -> posts.unit(kind, ground.id(), times.now()).stream())
        .filter(unit -> ground.path().startsWith(unit.areaPath()))
        .findFirst();
  }
}
