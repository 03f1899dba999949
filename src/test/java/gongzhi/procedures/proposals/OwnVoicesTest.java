package gongzhi.procedures.proposals;

import static gongzhi.cases.Cast.CHEN_COMMUNITY_OFFICER;
import static gongzhi.cases.Cast.Ground.HERE;
import static gongzhi.cases.Cast.ZHAO_SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import gongzhi.GongzhiTest;
import gongzhi.cases.CaseFixtures;
import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.parties.access.ProgramWork;
import gongzhi.parties.identity.OwnDataAsked;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.Vault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever signed can take along what they signed, and is forgotten when they leave. */
@GongzhiTest
class OwnVoicesTest {

  private static final PhoneNumber PHONE = new PhoneNumber("13990001234");

  @Autowired CaseFixtures fixtures;
  @Autowired ProposalDesk desk;
  @Autowired Sheets sheets;
  @Autowired ProposalStore store;
  @Autowired People people;
  @Autowired Vault vault;
  @Autowired ProgramWork program;
  @Autowired ApplicationEventPublisher events;

  @Test
  void a_signature_is_taken_along_and_loses_its_name_with_the_person() {
    Viewer chen = fixtures.viewer(CHEN_COMMUNITY_OFFICER);
    NewProposal wanted = new NewProposal(fixtures.area(HERE), "门口种一棵桂花", "老槐树去年倒了，门口空着，夏天没地方乘凉");
    ProposalNo no =
        fixtures.as(CHEN_COMMUNITY_OFFICER, () -> desk.writeDown(chen, "13990001233", wanted));
    entered(no);
    PartyId signer = program.call(() -> people.withPhone(PHONE)).orElseThrow();

    assertThat(takenAlongBy(signer)).singleElement().asString().contains(no.value(), "门口种一棵桂花");
    program.call(
        () -> {
          vault.erase(signer);
          return signer;
        });

    assertThat(takenAlongBy(signer)).isEmpty();
    assertThat(program.call(() -> store.get(no)).signed().all()).isZero();
  }

  /** By one officer, and read by another. */
  private void entered(ProposalNo no) {
    List<String> phones = List.of(PHONE.digits());
    fixtures.as(
        CHEN_COMMUNITY_OFFICER,
        () -> {
          sheets.enter(fixtures.viewer(CHEN_COMMUNITY_OFFICER), no, phones, "sheet");
          return no;
        });
    fixtures.as(ZHAO_SECRETARY, () -> sheets.read(fixtures.viewer(ZHAO_SECRETARY), no, phones));
  }

  private List<?> takenAlongBy(PartyId person) {
    OwnDataAsked asked = new OwnDataAsked(person);
    return program.call(
        () -> {
          events.publishEvent(asked);
          return asked.parts().get("proposals");
        });
  }
}
