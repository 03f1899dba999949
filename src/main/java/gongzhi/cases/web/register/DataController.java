package gongzhi.cases.web.register;

import gongzhi.cases.web.register.DataPage.Door;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.site.Pages;
import gongzhi.site.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** What the fields of the open data mean, and under which licence they are. */
@Controller
@OpenToAll
@OwnTransactions
class DataController {

  private final Pages pages;

  DataController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/open/data")
  View data(Words words) {
    return pages.show(
        "cases/register/data",
        new DataPage(
            OpenData.LICENCE,
            OpenData.LICENCE_TEXT,
            List.of(
                new Door(words.of("register.as-csv"), RegisterPages.ADDRESS + ".csv"),
                new Door(words.of("register.as-geojson"), RegisterPages.ADDRESS + ".geojson"),
                new Door(words.of("register.counts"), CountsPages.ADDRESS + ".csv")),
            OpenData.FIELDS.stream()
                .map(
                    field ->
                        new DataPage.Field(
                            field, words.of("register.field." + field.replace('_', '-'))))
                .toList()));
  }
}
