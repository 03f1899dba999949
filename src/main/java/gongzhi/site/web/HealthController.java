package gongzhi.site.web;

import gongzhi.parties.access.OpenToAll;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the program can answer: 200 while the database does, else 503 from the refusals. */
@Controller
@OpenToAll
class HealthController {

  private final JdbcClient db;

  HealthController(JdbcClient db) {
    this.db = db;
  }

  @GetMapping(path = "/health", produces = "text/plain")
  ResponseEntity<String> health() {
    return ResponseEntity.ok(db.sql("select 'ok'").query(String.class).single());
  }
}
