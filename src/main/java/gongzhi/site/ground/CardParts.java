package gongzhi.site.ground;

import gongzhi.shared.database.Scope;
import gongzhi.site.TimeWords;
import gongzhi.territory.Area;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what upper modules add to the card of an area, with everybody's rights. */
@Component
class CardParts {

  private final List<CardPart> parts;
  private final TransactionTemplate reading;

  CardParts(List<CardPart> parts, @Qualifier("readOnlyTransactions") TransactionTemplate reading) {
    this.parts = List.copyOf(parts);
    this.reading = reading;
  }

  List<CardSection> of(Area area, TimeWords times) {
    return Scope.anonymous()
        .call(() -> Objects.requireNonNull(reading.execute(_ -> gathered(area, times))));
  }

  private List<CardSection> gathered(Area area, TimeWords times) {
    return parts.stream().flatMap(part -> part.of(area, times).stream()).toList();
  }
}
