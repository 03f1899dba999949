package gongzhi.cases.web.register;

import gongzhi.cases.register.LineKey;
import gongzhi.cases.register.RegisterLine;
import gongzhi.cases.register.RegisterQuery;
import gongzhi.cases.register.Standing;
import gongzhi.cases.register.Wanted;
import gongzhi.cases.web.register.RegisterPage.Doors;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.Area;
import gongzhi.territory.Places;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of the register. */
@Component
class RegisterPages {

  static final String ADDRESS = "/open/cases";

  private static final int PAGE = 30;

  private final RegisterQuery query;
  private final RegisterGround grounds;
  private final RegisterFilters filters;
  private final RegisterLines lines;
  private final Places places;

  RegisterPages(
      RegisterQuery query,
      RegisterGround grounds,
      RegisterFilters filters,
      RegisterLines lines,
      Places places) {
    this.query = query;
    this.grounds = grounds;
    this.filters = filters;
    this.lines = lines;
    this.places = places;
  }

  RegisterPage of(RegisterForm form, TimeWords times) {
    Words words = times.words();
    Area ground = grounds.of(form);
    Wanted wanted = grounds.wanted(form, ground);
    List<RegisterLine> found = query.page(wanted, form.key(), PAGE + 1);
    List<RegisterLine> shown = found.stream().limit(PAGE).toList();
    int late = form.isFirstPage() ? late(wanted) : 0;
    RegisterForm here = form.area() == null ? form : form.on(ground);
    return new RegisterPage(
        ground.name(),
        PlaceTabs.of(places, grounds.placeOf(ground), ADDRESS, words),
        filters.of(here, ground, times),
        late == 0
            ? ""
            : number(List.of("register.late", "register.late-more"), late, wanted, words),
        here.withStatus(Standing.LATE).at(ADDRESS),
        here.narrows() ? here.cleared().at(ADDRESS) : "",
        "/areas/" + ground.id() + ".geojson",
        lines.of(shown, times),
        paging(here, wanted, found, words),
        doors(here, ground));
  }

  private int late(Wanted wanted) {
    return wanted.standing() == Standing.ANY || wanted.standing() == Standing.OPEN
        ? query.count(wanted.standing(Standing.LATE))
        : 0;
  }

  private Paging paging(RegisterForm form, Wanted wanted, List<RegisterLine> found, Words words) {
    String next =
        found.size() > PAGE
            ? form.withAfter(LineKey.of(found.get(PAGE - 1), wanted).toString()).at(ADDRESS)
            : "";
    String back = form.isFirstPage() ? "" : form.withAfter("").at(ADDRESS);
    String counted =
        !form.isFirstPage() || found.size() <= PAGE
            ? words.of("register.shown", Math.min(PAGE, found.size()))
            : number(
                List.of("register.count", "register.count-more"),
                query.count(wanted),
                wanted,
                words);
    return new Paging(back, next, counted);
  }

  /** A capped number: beyond the cap it says only that there are more. */
  private static String number(List<String> keys, int counted, Wanted wanted, Words words) {
    int most = RegisterQuery.countedMost(wanted);
    return counted > most ? words.of(keys.getLast(), most) : words.of(keys.getFirst(), counted);
  }

  private Doors doors(RegisterForm form, Area ground) {
    RegisterForm whole = form.withAfter("");
    RegisterForm lasting = form.lasting().on(ground);
    return new Doors(
        whole.at(ADDRESS + ".csv"),
        whole.at(ADDRESS + ".geojson"),
        ADDRESS + "/counts?place=" + grounds.placeOf(ground).code(),
        lasting.at(ADDRESS + ".atom"),
        lasting.at("/me/follows"));
  }
}
