package gongzhi.cases.web.register;

import gongzhi.cases.register.LineKey;
import gongzhi.cases.register.RegisterQuery;
import gongzhi.cases.register.Standing;
import gongzhi.cases.register.Wanted;
import gongzhi.parties.access.OpenToAll;
import gongzhi.site.OwnTransactions;
import gongzhi.territory.Area;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.WebRequest;

/** The filtered register to take along, piece by piece, so that no file is ever whole in memory. */
@Controller
@OpenToAll
@OwnTransactions
class OpenDataController {

  private final RegisterGround grounds;
  private final RegisterQuery query;
  private final DataFile file;

  OpenDataController(RegisterGround grounds, RegisterQuery query, DataFile file) {
    this.grounds = grounds;
    this.query = query;
    this.file = file;
  }

  @GetMapping(RegisterPages.ADDRESS + ".csv")
  void csv(@ModelAttribute RegisterForm form, WebRequest request, HttpServletResponse response)
      throws IOException {
    send(form, DataFile.Kind.CSV, request, response);
  }

  @GetMapping(RegisterPages.ADDRESS + ".geojson")
  void geoJson(@ModelAttribute RegisterForm form, WebRequest request, HttpServletResponse response)
      throws IOException {
    send(form, DataFile.Kind.GEOJSON, request, response);
  }

  private void send(
      RegisterForm form, DataFile.Kind kind, WebRequest request, HttpServletResponse response)
      throws IOException {
    Area ground = grounds.of(form);
    Wanted wanted = grounds.wanted(form, ground);
    RegisterForm here = form.on(ground);
    @Nullable LineKey from = form.key();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    // What is overdue changes without anything happening.
    boolean lasts = wanted.standing() != Standing.LATE;
    String tag = "\"%d-%08x\"".formatted(query.changes(), here.at("").hashCode());
    if (lasts && request.checkNotModified(tag)) {
      return;
    }
    @Nullable LineKey end = query.endOf(wanted, from, DataFile.MOST);
    response.addHeader(HttpHeaders.LINK, "<" + OpenData.LICENCE_TEXT + ">; rel=\"license\"");
    response.addHeader(HttpHeaders.LINK, "</open/data>; rel=\"describedby\"");
    if (end != null) {
      String next = here.withAfter(end.toString()).at(kind.address());
      response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    response.setContentType(kind.type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"cases-%s.%s\"".formatted(wanted.place(), kind.ending()));
    file.write(wanted, from, kind, response.getOutputStream());
  }
}
