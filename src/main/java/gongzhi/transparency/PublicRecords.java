package gongzhi.transparency;

import gongzhi.shared.database.Scope;
import gongzhi.transparency.PublicRecord.Standing;
import gongzhi.transparency.PublicRecord.Step;
import gongzhi.transparency.note.Promise;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Opens records for those who hold their code, and by subject for modules that may. */
@Component
public class PublicRecords {

  private final RecordStore store;
  private final PublicLog log;
  private final TransactionTemplate reading;
  private final InstantSource clock;

  PublicRecords(
      RecordStore store,
      PublicLog log,
      @Qualifier("readOnlyTransactions") TransactionTemplate reading,
      InstantSource clock) {
    this.store = store;
    this.log = log;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * The record with this code, read with the rights of everybody, whoever asks; empty for a code
   * that opens nothing. Begins its own transaction.
   */
  public Optional<PublicRecord> byCode(String code) {
    return Scope.anonymous()
        .call(
            () ->
                Objects.requireNonNull(
                    reading.execute(_ -> store.subjectOf(code).map(this::bySubject))));
  }

  /**
   * The record about this subject, without steps if there are none. Ask only for whom may see it.
   */
  public PublicRecord bySubject(String subject) {
    Inclusion signed = log.head().map(log::under).orElse(null);
    boolean halted = log.state().map(LogState::isFrozen).orElse(false);
    List<Step> steps = new ArrayList<>();
    byte[] before = null;
    for (RecordStore.Written written : store.factsOf(subject)) {
      steps.add(step(written, before, signed, halted));
      before = written.leafHash();
    }
    return new PublicRecord(subject, steps);
  }

  /**
   * The code that opens this record; empty for one without steps. Give it to its reporter alone.
   */
  public Optional<String> codeOf(String subject) {
    return store.codeOf(subject);
  }

  /**
   * What was committed in this record, in its order: the content of each fact, and a missing node
   * for one that was erased. For a program that compares it with what it shows; never for a page.
   */
  public List<JsonNode> contents(String subject) {
    return store.factsOf(subject).stream()
        .map(
            written ->
                written.content() == null
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(written.content()).path("content"))
        .toList();
  }

  private Step step(
      RecordStore.Written written,
      byte @Nullable [] before,
      @Nullable Inclusion signed,
      boolean halted) {
    boolean broken = !Arrays.equals(written.previous(), before) || !written.opens();
    return new Step(
        Leaf.line(written.leaf(), 1),
        written.writtenAt(),
        written.leafHash(),
        written.leafIndex(),
        written.isErased(),
        broken ? Standing.BROKEN : standing(written, signed, halted));
  }

  private Standing standing(
      RecordStore.Written written, @Nullable Inclusion signed, boolean halted) {
    Long index = written.leafIndex();
    if (index != null && signed != null && signed.reaches(index)) {
      return signed.proves(written.leafHash(), index) ? Standing.SEALED : Standing.BROKEN;
    }
    if (halted) {
      return Standing.HALTED;
    }
    Instant promised = written.writtenAt().plus(Promise.MERGE_DELAY);
    return clock.instant().isAfter(promised) ? Standing.OVERDUE : Standing.WAITING;
  }
}
