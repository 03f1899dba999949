package gongzhi.territory.demo;

import gongzhi.shared.database.Scope;
import gongzhi.territory.PlaceDefinition;
import gongzhi.territory.Places;
import gongzhi.territory.divisions.ShippedTerritory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings in the real names of each place that runs here, and demo ground where that is wanted. */
@Component
@Order(10)
class FirstStart implements ApplicationRunner {

  private final Places places;
  private final ShippedTerritory shipped;
  private final DemoTerritory demo;
  private final boolean wantsDemo;

  FirstStart(
      Places places,
      ShippedTerritory shipped,
      DemoTerritory demo,
      @Value("${gongzhi.demo:false}") boolean wantsDemo) {
    this.places = places;
    this.shipped = shipped;
    this.demo = demo;
    this.wantsDemo = wantsDemo;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Scope.job().run(() -> places.all().forEach(this::prepare));
  }

  private void prepare(PlaceDefinition place) {
    shipped.bring(place);
    if (wantsDemo) {
      demo.settle(place);
    }
  }
}
