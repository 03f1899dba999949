package gongzhi.cases.web;

import gongzhi.territory.AreaId;
import gongzhi.transparency.echo.EchoWall;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Which sheet and line of an echo wall a link means, as far as they hang there. */
@Component
class WallDisputes {

  private final EchoWall wall;
  private final TransactionOperations reading;

  WallDisputes(EchoWall wall, @Qualifier("readOnlyTransactions") TransactionOperations reading) {
    this.wall = wall;
    this.reading = reading;
  }

  /** The same, if such a sheet was published there, and with the line only if it is on it. */
  WallDispute known(WallDispute named) {
    if (!named.isSaid()) {
      return WallDispute.NONE;
    }
    AreaId community = new AreaId(Objects.requireNonNull(named.in()));
    return named
        .month()
        .flatMap(month -> reading.execute(_ -> wall.find(community, month)))
        .filter(found -> found.no().equals(named.sheet()))
        .map(found -> named.on(found.sheet()))
        .orElse(WallDispute.NONE);
  }
}
