package gongzhi.cases.demo;

import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import gongzhi.territory.Areas;
import gongzhi.territory.Level;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty installation with the demonstration stories, in every place it runs. */
@Component
@Order(300)
@ConditionalOnProperty("gongzhi.demo")
class DemoCases implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
  private static final int COMMUNITIES = 4;

  /** Where key matters are handed over at meetings, and others through the petition office. */
  private static final String WITH_MEETINGS = "yuhua";

  private final Places places;
  private final Areas areas;
  private final Teller teller;
  private final DemoMeetings meetings;
  private final DemoPetitions petitions;
  private final DemoGridChanges grids;
  private final DemoTimes times;
  private final DemoDisputes disputes;
  private final DemoDoors doors;
  private final DemoEmergencies emergencies;
  private final DemoParts parts;
  private final DemoJointOrders together;
  private final DemoThreeParties three;
  private final DemoJointMeeting meeting;
  private final JdbcClient db;
  private final TransactionTemplate transactions;

  DemoCases(
      Places places,
      Areas areas,
      Teller teller,
      DemoMeetings meetings,
      DemoPetitions petitions,
      DemoGridChanges grids,
      DemoTimes times,
      DemoDisputes disputes,
      DemoDoors doors,
      DemoEmergencies emergencies,
      DemoParts parts,
      DemoJointOrders together,
      DemoThreeParties three,
      DemoJointMeeting meeting,
      JdbcClient db,
      TransactionTemplate transactions) {
    this.places = places;
    this.areas = areas;
    this.teller = teller;
    this.meetings = meetings;
    this.petitions = petitions;
    this.grids = grids;
    this.times = times;
    this.disputes = disputes;
    this.doors = doors;
    this.emergencies = emergencies;
    this.parts = parts;
    this.together = together;
    this.three = three;
    this.meeting = meeting;
    this.db = db;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isEmpty()) {
      places.all().forEach(this::fill);
      LOG.info("Demonstration cases are in.");
    }
  }

  /**
   * Neighbours share their troubles: the stories of a place happen in its first few communities.
   */
  private void fill(PlaceDefinition place) {
    List<Area> buildings =
        areas
            .district(place.code())
            .map(district -> areas.descendants(district, Level.COMMUNITY, null, COMMUNITIES))
            .orElseGet(List::of)
            .stream()
            .flatMap(
                community ->
                    areas.descendants(community, Level.BUILDING, null, COMMUNITIES).stream())
            .toList();
    List<Story> stories = Story.all();
    if (place.code().equals(WITH_MEETINGS) && !buildings.isEmpty()) {
      meetings.tell(buildings);
      petitions.tell(buildings);
      times.tell(buildings);
      parts.tell(buildings.getFirst());
      together.tell(buildings.getFirst());
      meeting.tell(buildings.getFirst());
    }
    if (!buildings.isEmpty()) {
      grids.tell(buildings.getFirst());
      doors.tell(buildings);
    }
    buildings.stream().findFirst().ifPresent(disputes::tell);
    buildings.stream().findFirst().ifPresent(three::tell);
    if (place.code().equals(WITH_MEETINGS)) {
      buildings.stream().findFirst().ifPresent(emergencies::tell);
    }
    for (int i = 0; i < stories.size() && !buildings.isEmpty(); i++) {
      teller.tell(stories.get(i), buildings.get(i % buildings.size()), i);
    }
  }

  private boolean isEmpty() {
    return Scope.job()
        .call(
            () ->
                Boolean.TRUE.equals(
                    transactions.execute(
                        _ ->
                            db.sql("select not exists (select from cases.case_file)")
                                .query(Boolean.class)
                                .single())));
  }
}
