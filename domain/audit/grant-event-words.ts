/** What calls about grants are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const grantEventWords = defineTexts({
  grantPackLoad: {
    fi: 'Latasi tukiohjelman version',
    sv: 'Laddade en version av ett stödprogram',
    en: 'Loaded a version of a grant programme',
  },
  grantPackUse: {
    fi: 'Muutti tukiohjelman version käyttöä',
    sv: 'Ändrade användningen av en version av ett stödprogram',
    en: 'Changed the use of a version of a grant programme',
  },
  grantCaseList: {
    fi: 'Katsoi tukihakemusten jonoa',
    sv: 'Såg kön av stödansökningar',
    en: 'Viewed the queue of grant applications',
  },
  grantCaseRead: {
    fi: 'Katsoi tukihakemusta',
    sv: 'Såg en stödansökan',
    en: 'Viewed a grant application',
  },
  grantCaseCreate: {
    fi: 'Kirjasi tukihakemuksen',
    sv: 'Antecknade en stödansökan',
    en: 'Recorded a grant application',
  },
  grantCaseEdit: {
    fi: 'Korjasi tukihakemusta',
    sv: 'Rättade en stödansökan',
    en: 'Corrected a grant application',
  },
  grantCaseMove: {
    fi: 'Siirsi tukihakemuksen vaiheeseen',
    sv: 'Flyttade en stödansökan till ett skede',
    en: 'Moved a grant application on',
  },
  grantCasePropose: {
    fi: 'Esitti päätöstä tukihakemukseen',
    sv: 'Föreslog ett beslut om en stödansökan',
    en: 'Proposed a decision on a grant application',
  },
  grantCaseDecide: {
    fi: 'Päätti tukihakemuksesta',
    sv: 'Beslutade om en stödansökan',
    en: 'Decided on a grant application',
  },
  grantCasePayments: {
    fi: 'Katsoi tuen maksueriä',
    sv: 'Såg raterna av ett stöd',
    en: 'Viewed the instalments of a grant',
  },
  grantPayeeSave: {
    fi: 'Kirjasi työnantajan tilinumeron',
    sv: 'Antecknade arbetsgivarens kontonummer',
    en: 'Recorded the account of an employer',
  },
  grantInstalmentCame: {
    fi: 'Merkitsi maksuerän liitteet saapuneiksi',
    sv: 'Antecknade bilagorna till en rat som inkomna',
    en: 'Marked the attachments of an instalment as come',
  },
  grantInstalmentApprove: {
    fi: 'Hyväksyi maksuerän tai perui hyväksynnän',
    sv: 'Godkände en rat eller återtog godkännandet',
    en: 'Approved an instalment or took the approval back',
  },
  grantPaymentList: {
    fi: 'Katsoi maksettavia tukia',
    sv: 'Såg stöd som ska betalas',
    en: 'Viewed grants to be paid',
  },
  grantPayerSave: {
    fi: 'Muutti tukien maksajan tietoja',
    sv: 'Ändrade uppgifterna om betalaren av stöd',
    en: 'Changed the payer of grants',
  },
  grantPaymentFileMake: {
    fi: 'Teki tukien maksuaineiston',
    sv: 'Gjorde ett betalningsmaterial för stöd',
    en: 'Made a payment file of grants',
  },
  grantPaymentFileList: {
    fi: 'Katsoi tukien maksuaineistoja',
    sv: 'Såg betalningsmaterial för stöd',
    en: 'Viewed payment files of grants',
  },
  grantPaymentFileRead: {
    fi: 'Katsoi maksuaineiston maksuja',
    sv: 'Såg betalningarna i ett betalningsmaterial',
    en: 'Viewed the payments of a file',
  },
  grantPaymentFileXml: {
    fi: 'Latasi maksuaineiston pankkia varten',
    sv: 'Laddade ned ett betalningsmaterial för banken',
    en: 'Downloaded a payment file for the bank',
  },
  grantPaymentFileAccounts: {
    fi: 'Latasi maksut kirjanpitoa varten',
    sv: 'Laddade ned betalningar för bokföringen',
    en: 'Downloaded payments for the accounts',
  },
  grantBankAnswerLoad: {
    fi: 'Toi pankin vastauksen',
    sv: 'Hämtade in ett svar från banken',
    en: 'Brought in an answer of the bank',
  },
  grantBankAnswerList: {
    fi: 'Katsoi pankin vastauksia',
    sv: 'Såg bankens svar',
    en: 'Viewed answers of the bank',
  },
  grantRecoveryList: {
    fi: 'Katsoi tuen takaisinperintää',
    sv: 'Såg återkravet av ett stöd',
    en: 'Viewed the recovery of a grant',
  },
  grantRecoveryStart: {
    fi: 'Aloitti tuen takaisinperinnän',
    sv: 'Inledde återkrav av ett stöd',
    en: 'Began the recovery of a grant',
  },
  grantRecoveryPropose: {
    fi: 'Esitti tuen takaisinperintää',
    sv: 'Föreslog återkrav av ett stöd',
    en: 'Proposed the recovery of a grant',
  },
  grantRecoveryDecide: {
    fi: 'Päätti tuen takaisinperinnästä',
    sv: 'Beslutade om återkrav av ett stöd',
    en: 'Decided on the recovery of a grant',
  },
  grantRecoveryCancel: {
    fi: 'Lopetti tuen takaisinperinnän',
    sv: 'Avslutade återkravet av ett stöd',
    en: 'Ended the recovery of a grant',
  },
  grantRecoveryPaid: {
    fi: 'Kirjasi takaisinperinnän maksun',
    sv: 'Antecknade en betalning av ett återkrav',
    en: 'Recorded a payment of a recovery',
  },
  grantCaseEarlier: {
    fi: 'Katsoi aiempia tukia ja de minimis -tilaa',
    sv: 'Såg tidigare stöd och utrymmet för de minimis-stöd',
    en: 'Viewed earlier grants and room for de minimis aid',
  },
  deMinimisGrantAdd: {
    fi: 'Kirjasi työnantajan ilmoittaman de minimis -tuen',
    sv: 'Antecknade de minimis-stöd som arbetsgivaren uppgett',
    en: 'Recorded de minimis aid that an employer declared',
  },
  deMinimisGrantRemove: {
    fi: 'Poisti ilmoitetun de minimis -tuen',
    sv: 'Tog bort uppgivet de minimis-stöd',
    en: 'Took away declared de minimis aid',
  },
  deMinimisLinkAdd: {
    fi: 'Kirjasi samaan yritykseen kuuluvan',
    sv: 'Antecknade ett företag som hör till samma företag',
    en: 'Recorded a linked company',
  },
  deMinimisLinkRemove: {
    fi: 'Poisti samaan yritykseen kuuluvan',
    sv: 'Tog bort ett företag som hör till samma företag',
    en: 'Took away a linked company',
  },
  deMinimisRegister: {
    fi: 'Katsoi de minimis -rekisteriin merkittäviä tukia',
    sv: 'Såg stöd som ska antecknas i de minimis-registret',
    en: 'Viewed grants for the register of de minimis aid',
  },
  deMinimisRegisterDone: {
    fi: 'Merkitsi tuen viedyksi de minimis -rekisteriin',
    sv: 'Antecknade ett stöd som infört i de minimis-registret',
    en: 'Marked a grant as entered in the register of de minimis aid',
  },
  grantDeciderSave: {
    fi: 'Antoi oikeuden päättää tuista',
    sv: 'Gav rätt att besluta om stöd',
    en: 'Gave the right to decide grants',
  },
  grantDecisionRead: {
    fi: 'Katsoi tukipäätöstä',
    sv: 'Såg ett stödbeslut',
    en: 'Viewed a decision on a grant',
  },
  grantDecisionFile: {
    fi: 'Avasi tukipäätöksen asiakirjana',
    sv: 'Öppnade ett stödbeslut som dokument',
    en: 'Opened a decision on a grant as a document',
  },
  grantDecisionDeliver: {
    fi: 'Kirjasi tukipäätöksen tiedoksiannon',
    sv: 'Antecknade delgivningen av ett stödbeslut',
    en: 'Recorded the notice of a decision on a grant',
  },
  grantAppealBodySave: {
    fi: 'Muutti tukipäätösten oikaisuvaatimusviranomaista',
    sv: 'Ändrade omprövningsmyndigheten för stödbeslut',
    en: 'Changed where rectification of grants is requested',
  },
  grantDeciderEnd: {
    fi: 'Muutti oikeutta päättää tuista',
    sv: 'Ändrade rätten att besluta om stöd',
    en: 'Changed the right to decide grants',
  },
  grantEffectRead: {
    fi: 'Katsoi tukien vaikuttavuutta',
    sv: 'Såg stödens genomslag',
    en: 'Viewed the effect of grants',
  },
  grantFollowUpWaiting: {
    fi: 'Katsoi tukien avoimia seurantoja',
    sv: 'Såg öppna uppföljningar av stöd',
    en: 'Viewed follow-ups of grants that wait',
  },
  grantFollowUpList: {
    fi: 'Katsoi tukihakemuksen seurantaa',
    sv: 'Såg uppföljningen av en stödansökan',
    en: 'Viewed the follow-up of a grant',
  },
  grantFollowUpAnswer: {
    fi: 'Kirjasi tuen seurannan',
    sv: 'Antecknade uppföljningen av ett stöd',
    en: 'Recorded the follow-up of a grant',
  },
  grantVoucherList: {
    fi: 'Katsoi annettuja seteleitä',
    sv: 'Såg utdelade sedlar',
    en: 'Viewed vouchers',
  },
  grantVoucherIssue: {
    fi: 'Antoi setelin',
    sv: 'Gav en sedel',
    en: 'Gave a voucher',
  },
  grantVoucherRevoke: {
    fi: 'Perui setelin',
    sv: 'Återkallade en sedel',
    en: 'Revoked a voucher',
  },
  grantVoucherRedeem: {
    fi: 'Kirjasi setelin hakemukseen',
    sv: 'Antecknade en sedel på ansökan',
    en: 'Redeemed a voucher',
  },
  employerVoucherRead: {
    fi: 'Tarkisti setelin',
    sv: 'Kontrollerade en sedel',
    en: 'Checked a voucher',
  },
  grantBudgetAdd: {
    fi: 'Kirjasi tukien määrärahan',
    sv: 'Antecknade ett stödanslag',
    en: 'Entered a budget of grants',
  },
  grantBudgetEdit: {
    fi: 'Muutti tukien määrärahaa',
    sv: 'Ändrade ett stödanslag',
    en: 'Changed a budget of grants',
  },
  grantBudgetMoves: {
    fi: 'Katsoi tukien määrärahan tapahtumia',
    sv: 'Såg händelserna i ett stödanslag',
    en: 'Viewed what a budget of grants was bound by',
  },
  grantCaseEnvelope: {
    fi: 'Katsoi tukihakemuksen määrärahaa',
    sv: 'Såg anslaget för en stödansökan',
    en: 'Viewed the budget of a grant application',
  },
  grantCaseEnvelopeEdit: {
    fi: 'Muutti tukihakemuksen maksavaa kuntaa tai kierrosta',
    sv: 'Ändrade kommunen eller rundan som betalar en stödansökan',
    en: 'Changed which municipality or round pays a grant application',
  },
  grantOwnList: {
    fi: 'Katsoi työnantajansa tukiasioita',
    sv: 'Såg sin arbetsgivares stödärenden',
    en: 'Viewed the grants of her employer',
  },
  grantDraftStart: {
    fi: 'Aloitti tukihakemuksen',
    sv: 'Började på en stödansökan',
    en: 'Began a grant application',
  },
  grantDraftRead: {
    fi: 'Avasi tukihakemuksen luonnoksen',
    sv: 'Öppnade ett utkast till stödansökan',
    en: 'Opened a draft of a grant application',
  },
  grantDraftSave: {
    fi: 'Tallensi tukihakemuksen luonnosta',
    sv: 'Sparade ett utkast till stödansökan',
    en: 'Saved a draft of a grant application',
  },
  grantDraftCheck: {
    fi: 'Tarkisti tukihakemuksen luonnoksen',
    sv: 'Granskade ett utkast till stödansökan',
    en: 'Checked a draft of a grant application',
  },
  grantDraftDiscard: {
    fi: 'Poisti tukihakemuksen luonnoksen',
    sv: 'Tog bort ett utkast till stödansökan',
    en: 'Removed a draft of a grant application',
  },
  grantDraftAttach: {
    fi: 'Lisäsi liitteen tukihakemuksen luonnokseen',
    sv: 'Lade till en bilaga till ett utkast',
    en: 'Added an attachment to a draft',
  },
  grantDraftDetach: {
    fi: 'Poisti liitteen tukihakemuksen luonnoksesta',
    sv: 'Tog bort en bilaga ur ett utkast',
    en: 'Removed an attachment from a draft',
  },
  grantDraftSend: {
    fi: 'Lähetti tukihakemuksen',
    sv: 'Skickade en stödansökan',
    en: 'Sent a grant application',
  },
  grantOwnAttachmentRead: {
    fi: 'Latasi oman tukiasiansa liitteen',
    sv: 'Laddade ned en bilaga i sitt stödärende',
    en: 'Downloaded an attachment of her own case',
  },
  grantOwnCaseRead: {
    fi: 'Katsoi omaa tukiasiaansa',
    sv: 'Såg sitt stödärende',
    en: 'Viewed her own case of a grant',
  },
  grantOwnMessageSend: {
    fi: 'Kirjoitti viestin tukiasiassaan',
    sv: 'Skrev ett meddelande i sitt stödärende',
    en: 'Wrote a message in her own case',
  },
  grantOwnAttach: {
    fi: 'Lisäsi liitteen tukiasiaansa',
    sv: 'Lade till en bilaga i sitt stödärende',
    en: 'Added an attachment to her own case',
  },
  grantOwnAnswer: {
    fi: 'Antoi lisätiedot tukiasiassaan',
    sv: 'Lämnade uppgifter i sitt stödärende',
    en: 'Gave the information asked in her own case',
  },
  grantCaseDealings: {
    fi: 'Katsoi tukihakemuksen viestejä ja liitteitä',
    sv: 'Såg en stödansökans meddelanden och bilagor',
    en: 'Viewed messages and attachments of a grant application',
  },
  grantCaseMessageSend: {
    fi: 'Kirjoitti viestin työnantajalle tukihakemuksesta',
    sv: 'Skrev ett meddelande till arbetsgivaren om en stödansökan',
    en: 'Wrote to the employer about a grant application',
  },
  grantCaseAttach: {
    fi: 'Lisäsi liitteen tukihakemukseen',
    sv: 'Lade till en bilaga till en stödansökan',
    en: 'Added an attachment to a grant application',
  },
  grantCaseAttachmentRead: {
    fi: 'Latasi tukihakemuksen liitteen',
    sv: 'Laddade ned en bilaga till en stödansökan',
    en: 'Downloaded an attachment of a grant application',
  },
  grantRectificationRead: {
    fi: 'Katsoi tukipäätöksen oikaisuvaatimuksia',
    sv: 'Såg begäranden om omprövning av ett stödbeslut',
    en: 'Viewed requests for rectification of a decision on a grant',
  },
  grantRectificationList: {
    fi: 'Katsoi oikaisuvaatimusten luetteloa',
    sv: 'Såg förteckningen över begäranden om omprövning',
    en: 'Viewed the register of requests for rectification',
  },
  grantRectificationAdd: {
    fi: 'Kirjasi oikaisuvaatimuksen',
    sv: 'Antecknade en begäran om omprövning',
    en: 'Recorded a request for rectification',
  },
  grantRectificationState: {
    fi: 'Antoi lausunnon oikaisuvaatimuksesta',
    sv: 'Gav ett utlåtande om en begäran om omprövning',
    en: 'Gave a statement on a request for rectification',
  },
  grantRectificationDecide: {
    fi: 'Kirjasi päätöksen oikaisuvaatimukseen',
    sv: 'Antecknade beslutet om en begäran om omprövning',
    en: 'Recorded the decision on a request for rectification',
  },
  grantRectificationAppeal: {
    fi: 'Kirjasi valituksen hallinto-oikeuteen',
    sv: 'Antecknade ett besvär till förvaltningsdomstolen',
    en: 'Recorded an appeal to the administrative court',
  },
  grantOwnDecisionFile: {
    fi: 'Avasi saamansa tukipäätöksen asiakirjana',
    sv: 'Öppnade sitt stödbeslut som dokument',
    en: 'Opened her decision on a grant as a document',
  },
  grantOwnAfter: {
    fi: 'Katsoi oman tukensa maksueriä ja ilmoituksia',
    sv: 'Såg rater och anmälningar för sitt stöd',
    en: 'Viewed instalments and reports of her own grant',
  },
  grantOwnReport: {
    fi: 'Ilmoitti muutoksesta tuetussa työssä',
    sv: 'Anmälde en ändring i det stödda arbetet',
    en: 'Reported a change in the granted job',
  },
  grantOwnPaymentRequest: {
    fi: 'Pyysi tuen maksuerää',
    sv: 'Begärde en rat av stödet',
    en: 'Asked for an instalment of a grant',
  },
  grantCaseReports: {
    fi: 'Katsoi työnantajan ilmoituksia ja maksupyyntöjä',
    sv: 'Såg arbetsgivarens anmälningar och begäran om betalning',
    en: 'Viewed reports and requests of payment of an employer',
  },
  grantReportHandled: {
    fi: 'Kävi läpi työnantajan ilmoituksen',
    sv: 'Gick igenom arbetsgivarens anmälan',
    en: 'Looked through a report of an employer',
  },
  grantPaymentRequestHandled: {
    fi: 'Kävi läpi maksupyynnön',
    sv: 'Gick igenom en begäran om betalning',
    en: 'Looked through a request of payment',
  },
  grantRoundStart: {
    fi: 'Aloitti kierroksen tukipäätökset',
    sv: 'Började fatta en rundas stödbeslut',
    en: 'Began the decisions of a round of grants',
  },
  grantRoundRead: {
    fi: 'Katsoi kierroksen tukipäätöksiä',
    sv: 'Såg en rundas stödbeslut',
    en: 'Viewed the decisions of a round of grants',
  },
  grantCaseCheckList: {
    fi: 'Katsoi tukihakemuksen läpikäyntiä',
    sv: 'Såg granskningen av en stödansökan',
    en: 'Viewed what of an application has been gone through',
  },
  grantCaseCheck: {
    fi: 'Merkitsi tukihakemuksen osan läpikäydyksi',
    sv: 'Markerade en del av en stödansökan som granskad',
    en: 'Ticked a part of a grant application',
  },
});
