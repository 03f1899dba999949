package gongzhi.procedures.web;

import gongzhi.parties.access.OpenToAll;
import gongzhi.procedures.rule.Delegation;
import gongzhi.procedures.rule.Delegation.DelegatedKind;
import gongzhi.procedures.rule.ProcedureBook;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import gongzhi.site.parts.PlaceTabs;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the residents' council of a place decides by itself, for everybody to read. */
@Controller
@OpenToAll
class DelegationController {

  private static final String ADDRESS = DecisionPages.OPEN + "/delegated";

  private final ProcedureBook book;
  private final Places places;
  private final Pages pages;

  DelegationController(ProcedureBook book, Places places, Pages pages) {
    this.book = book;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping(ADDRESS)
  View list(@RequestParam(defaultValue = "") String place, Words words) {
    PlaceDefinition shown = place.isEmpty() ? places.all().iterator().next() : places.get(place);
    Delegation list = book.delegation(shown.code());
    return pages.show(
        "procedures/delegation",
        new DelegationPage(
            PlaceTabs.of(places, shown, ADDRESS, words),
            Arrays.stream(DelegatedKind.values()).map(kind -> part(list, kind, words)).toList(),
            words.of(list.basis())));
  }

  private static DelegationPage.Part part(Delegation list, DelegatedKind kind, Words words) {
    List<String> items =
        list.items().stream()
            .filter(item -> item.kind() == kind)
            .map(item -> words.of(item.title()))
            .toList();
    return new DelegationPage.Part(words.of(kind), items);
  }
}
