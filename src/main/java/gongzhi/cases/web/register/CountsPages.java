package gongzhi.cases.web.register;

import gongzhi.cases.web.register.CountsPage.Row;
import gongzhi.cases.web.register.CountsTable.Table;
import gongzhi.shared.Title;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of the counts. */
@Component
class CountsPages {

  static final String ADDRESS = RegisterPages.ADDRESS + "/counts";

  private final CountsTable tables;
  private final RegisterGround grounds;
  private final Places places;

  CountsPages(CountsTable tables, RegisterGround grounds, Places places) {
    this.tables = tables;
    this.grounds = grounds;
    this.places = places;
  }

  CountsPage of(Area district, YearMonth month, TimeWords times) {
    Words words = times.words();
    PlaceDefinition place = grounds.placeOf(district);
    Table table = tables.of(district, month);
    Map<String, Title> names = grounds.groups(place.code());
    return new CountsPage(
        district.name(),
        place.code(),
        PlaceTabs.of(places, place, ADDRESS, words),
        RegisterFilters.months(month, times),
        Stream.concat(
                table.groups().stream()
                    .map(group -> words.of(Objects.requireNonNull(names.get(group)))),
                Stream.of(words.of("register.sum")))
            .toList(),
        IntStream.rangeClosed(0, table.rows().size())
            .mapToObj(row -> row(table, row, words))
            .toList(),
        RegisterPages.ADDRESS + "?place=" + place.code(),
        ADDRESS + ".csv?place=" + place.code() + "&month=" + month);
  }

  private static Row row(Table table, int row, Words words) {
    int last = table.rows().size();
    String name =
        row == last
            ? words.of("register.sum")
            : row == last - 1
                ? words.of("register.elsewhere", table.rows().get(row).name())
                : table.rows().get(row).name();
    return new Row(
        name,
        IntStream.rangeClosed(0, table.groups().size())
            .mapToObj(column -> table.number(row, column))
            .toList());
  }
}
