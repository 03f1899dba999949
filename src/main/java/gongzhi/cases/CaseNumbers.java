package gongzhi.cases;

import gongzhi.cases.path.CaseNo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Gives out public numbers and ids from blocks, so that a report costs no round trip for them. */
@Component
class CaseNumbers {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyMM").withZone(CHINA);

  private final NumberBlocks blocks;
  private final Map<String, Block> serials = new ConcurrentHashMap<>();
  private final Block ids = new Block();

  CaseNumbers(NumberBlocks blocks) {
    this.blocks = blocks;
  }

  /** The next number of this place in the month of this moment. */
  CaseNo next(String prefix, Instant at) {
    String month = MONTH.format(at);
    Block block = serials.computeIfAbsent(prefix + month, _ -> new Block());
    return CaseNo.of(prefix, month, (int) block.next(() -> blocks.takeNumbers(prefix, month)));
  }

  long nextId() {
    return ids.next(blocks::takeIds);
  }

  /** A run of numbers taken from the database and handed out one by one. */
  private static final class Block {

    private long next;
    private long end;

    synchronized long next(LongSupplier take) {
      if (next == end) {
        next = take.getAsLong();
        end = next + NumberBlocks.SIZE;
      }
      return next++;
    }
  }
}
