package io.chuangkou.terminal.notice;

/**
 * What the counter itself refuses: a stable code, a sentence, and what to do next, in Chinese and
 * in English. Codes never change their meaning.
 */
public enum TerminalFault {
  BILL_EMPTY(
      "BILL-EMPTY",
      "账单里还没有项目。",
      "录入项目，或按 F3 导入账单文件。",
      "The bill has no lines.",
      "Type a line, or import a bill file with F3."),
  BILL_FILE(
      "BILL-FILE",
      "账单文件读不出来。",
      "按提示的位置改正文件后再导入。",
      "The bill file cannot be read.",
      "Correct the file at the place named and import it again."),
  BILL_AMOUNT(
      "BILL-AMOUNT",
      "金额或数量写得不对。",
      "填写数字，金额最多两位小数，例如 12.50。",
      "An amount or a quantity is not a number.",
      "Type digits, amounts with at most two decimals, as 12.50."),
  BILL_CODE(
      "BILL-CODE",
      "目录里没有这个项目编码。",
      "核对编码；新项目先在目录中对照。",
      "The catalogue has no such code.",
      "Check the code; a new item is first matched in the catalogue."),
  BILL_CODE_DATE(
      "BILL-CODE-DATE",
      "目录里有这个项目编码，但今天不能用。",
      "核对编码和项目的起止日期，改用现行编码。",
      "The catalogue has this code, but not for today.",
      "Check the code and from when to when it holds; use the one in force."),
  PRICE_LIST(
      "PRICE-LIST",
      "价表没有换成新的，仍用原来的：",
      "请管价表的人改正这一处后重新保存，不用重启；账单不受影响。",
      "The price list was not renewed, and the one before counts:",
      "Correct it there and save it again; it is taken without a restart, and no bill is touched."),
  PRICE_FIXED(
      "PRICE-FIXED",
      "单价与价表不同，本窗口不能改价。",
      "按价表的单价录入；价表有误的，请管价表的人改正。",
      "The price is not that of the list, and may not be changed here.",
      "Take the list's price; have the list corrected if it is wrong."),
  PRICE_ABOVE_CAP(
      "PRICE-ABOVE-CAP",
      "价表的单价高于医保限价，超出部分由个人承担：",
      "告诉病人；价表有误的，请管价表的人改正。",
      "The list's price is above the limit of the insurance; the person bears what exceeds it:",
      "Tell the person; have the list corrected if it is wrong."),
  LINE_UNFINISHED(
      "LINE-UNFINISHED",
      "录入中的一行还没有加入账单。",
      "补完后按回车；不要它时按 Esc 清掉，再继续。",
      "A line is half typed and not on the bill.",
      "Complete it and press Enter, or clear it with Esc; then go on."),
  LINE_TAKEN(
      "LINE-TAKEN",
      "录入中的一行刚加入账单。",
      "核对账单，再按一次 F12。",
      "The line that was being typed is on the bill now.",
      "Look at the bill and press F12 again."),
  FIELD_UNFINISHED(
      "FIELD-UNFINISHED",
      "录入的内容还没有确认。",
      "按回车确认，或清空后再继续。",
      "What is typed here was not handed over yet.",
      "Press Enter to hand it over, or clear it; then go on."),
  BILL_TOO_LONG(
      "BILL-TOO-LONG",
      "账单的行数太多：",
      "先结算已录入的项目，其余另开一张。",
      "The bill has too many lines.",
      "Settle what is there and open another bill for the rest."),
  BILL_LIMIT(
      "BILL-LIMIT",
      "超过医保接口的限制：",
      "改短或改小后再录入；金额确实这样大的，拆成几张账单。",
      "Beyond what the interface takes:",
      "Make it shorter or smaller; a bill that is really so large is split."),
  BILL_ZERO(
      "BILL-ZERO",
      "这张账单合计 0.00 元，没有结算。",
      "核对单价；确实不收费的，按提示确认后再结算。",
      "The bill comes to 0.00 and was not settled.",
      "Check the prices; if nothing is charged indeed, confirm it when asked."),
  BILL_SETTLED(
      "BILL-SETTLED",
      "这张账单本班已经结算过。",
      "在本班记录（F9）中核对；确要重结，先在那里撤销原结算。",
      "This bill was settled in this shift already.",
      "See the shift's list (F9); to settle it anew, cancel it first."),
  CASH_SHORT(
      "CASH-SHORT",
      "实收金额少于应收现金。",
      "补足现金后再按 F12 结算。",
      "The cash tendered does not cover what is due.",
      "Take the rest, then settle with F12."),
  TENDER_AMOUNT(
      "TENDER-AMOUNT",
      "实收金额写得不对，没有计入。",
      "只写数字，最多两位小数，最多 99999999.99；扫进来的条码请清空。",
      "What was typed is no amount and does not count.",
      "Type digits with at most two decimals, at most 99999999.99; clear a scanned bar code."),
  TENDER_CASHLESS(
      "TENDER-CASHLESS",
      "非现金的收款超过了应收，没有结算。",
      "非现金的只收到应收为止；多刷的先在机具上撤销，再改正金额。",
      "What is not cash exceeds what is due; nothing was settled.",
      "Take no more than is due by other kinds; void what is too much at its machine first."),
  TENDER_LARGE(
      "TENDER-LARGE",
      "实收比应收多得多，还没有结算。",
      "核对实收金额；确实收了这么多的，按 F12 确认。",
      "Far more was tendered than is due; nothing was settled yet.",
      "Check the amount; if so much was handed over indeed, confirm with F12."),
  BEDSIDE_CODE(
      "BEDSIDE-CODE",
      "病区或医师只写了名称，没有编码。",
      "编码和名称一起录；都空着的按本窗口的科室和医师上传。",
      "A ward or a doctor has a name and no code.",
      "Type code and name; where both are blank the counter's own are told."),
  ADMIT_TIME(
      "ADMIT-TIME",
      "入院时间不对：",
      "按 2026-03-01 09:30 的样子写，不晚于现在；空着就是现在。",
      "That is no time of an admission:",
      "Write it as 2026-03-01 09:30, not after now; blank is now."),
  DEPOSIT_AMOUNT(
      "DEPOSIT-AMOUNT",
      "预交金金额写得不对，没有收。",
      "写大于 0 的数字，最多两位小数；退预交金请在清单里选中那一笔按 F7。",
      "That is no amount of a deposit; nothing was taken.",
      "Type digits above 0 with at most two decimals; to give one back, mark it in the list and press F7."),
  DEPOSIT_LARGE(
      "DEPOSIT-LARGE",
      "预交金金额很大，还没有收。",
      "核对金额；确实收了这么多的，按 F12 确认。",
      "That is a large deposit; nothing was taken yet.",
      "Check the amount; if it is so much indeed, confirm with F12."),
  DEPOSIT_NONE(
      "DEPOSIT-NONE",
      "没有这笔预交金，或已退还、已结算：",
      "看预交金清单（Ctrl+Y）；已结算的凭结算单办理。",
      "There is no such deposit any more, or it was given back or settled against:",
      "See the list of deposits (Ctrl+Y); what was settled goes by its slip."),
  DEPOSIT_LEFT(
      "DEPOSIT-LEFT",
      "本次住院还有预交金，不能撤销入院：",
      "先按 Ctrl+Y 逐笔退还预交金（F7），收回收据，再撤销入院。",
      "Deposits lie here for the stay; its admission is not undone:",
      "Give them back first (Ctrl+Y, then F7 for each), take the receipts back, then undo it."),
  STAGE(
      "STAGE",
      "现在不能做这一步。",
      "看下方按键栏里可用的按键。",
      "This cannot be done now.",
      "See the key bar for what can."),
  PERSON_NOT_COVERED(
      "PERSON-NOT-COVERED",
      "此人当前没有有效的参保记录。",
      "本窗口办不了：请到自费收费处，或请参保人到参保地经办机构查询。",
      "The person is not covered at present.",
      "Nothing can be settled here: send the person to the desk for private patients, or to the"
          + " insurance office."),
  INSURANCE_NONE(
      "INSURANCE-NONE",
      "此人没有能用于这次就诊的这种险种：",
      "按 F4 从列出的险种里选。",
      "The person has no such insurance for this visit:",
      "Choose one of those listed with F4."),
  CARD_MISSING(
      "CARD-MISSING",
      "还没有读到社保卡。",
      "请插入社会保障卡。",
      "No card has been read yet.",
      "Insert the social-security card."),
  CARD_ODD(
      "CARD-ODD",
      "卡片已读，但请留意：",
      "请核对持卡人的身份证件；数据不对的，请参保人到发卡机构更正。",
      "The card was read, but mind:",
      "Compare the holder's identity document; wrong data are corrected by the issuer."),
  CARD_ID_NUMBER(
      "CARD-ID-NUMBER",
      "卡内的社会保障号码校验位不符，没有向医保中心查询。",
      "请核对身份证：卡内号码有误的，请参保人到发卡机构更正；本次可输入身份证号后按回车。",
      "The check digit of the ID number on the card does not match; the centre was not asked.",
      "Compare the identity card: if the number on the card is wrong, the issuer has to correct it;"
          + " today type the ID number and press Enter."),
  CARD_OTHER(
      "CARD-OTHER",
      "读卡器里是另一个人的卡，没有试算，也没有结算：",
      "换回屏幕上这位的卡继续；要办理卡上这位，按 F5。",
      "Another person's card is in the reader; nothing was tried or settled:",
      "Put the card of the person shown back; to serve the card's holder, press F5."),
  CARD_UNKNOWN(
      "CARD-UNKNOWN",
      "读卡器里有一张读不出的卡，不知道是谁的，没有试算，也没有结算：",
      "取出这张卡再继续；要再读一次，按 F5。",
      "A card that cannot be read is in the reader, nobody knows whose; nothing was tried or"
          + " settled:",
      "Take that card out and go on; to read it again, press F5."),
  CARD_OUT(
      "CARD-OUT",
      "社保卡已不在读卡器里：",
      "插回同一张卡继续；卡已还给本人的，按 F5 确认后继续。",
      "The card is no longer in the reader:",
      "Put the same card back; if it was handed back to its holder, press F5 to go on without it."),
  CARD_UNREAD(
      "CARD-UNREAD",
      "正在读刚插入的卡，还不知道是谁的。",
      "稍候，再按一次。",
      "The card that was just inserted is being read; whose it is is not known yet.",
      "Wait a moment and press the key again."),
  MEDIUM_UNKNOWN(
      "MEDIUM-UNKNOWN",
      "这既不是身份证号，也不是医保电子凭证。",
      "身份证号为 18 位，电子凭证至少 28 位；请重新扫码或输入。",
      "This is neither an ID number nor an e-voucher.",
      "An ID number has 18 characters, an e-voucher at least 28: scan or type it again."),
  MEDIUM_TOO_LONG(
      "MEDIUM-TOO-LONG",
      "电子凭证太长：最多 50 位。",
      "可能连扫了两次；清空后只扫一次。",
      "The e-voucher is too long: at most 50 characters.",
      "It may have been scanned twice; clear the field and scan it once."),
  MEDIUM_ID_LENGTH(
      "MEDIUM-ID-LENGTH",
      "身份证号应为 18 位。",
      "核对证件，补全后再按回车。",
      "An ID number has 18 characters.",
      "Compare it with the document and complete it."),
  MEDIUM_ID_CHECK(
      "MEDIUM-ID-CHECK",
      "身份证号的校验位不对，没有发送。",
      "与证件逐位核对后重新输入。",
      "The check digit of the ID number is wrong; it was not sent.",
      "Compare it with the document digit by digit and type it again."),
  MEDIUM_OFFLINE(
      "MEDIUM-OFFLINE",
      "医保中心连不上，凭此不能认定是谁。",
      "请患者插入社会保障卡；没有卡的，等医保中心恢复后再来。",
      "The centre cannot be reached, and this alone does not tell who it is.",
      "Ask for the social-security card; who has none comes again when the centre is back."),
  BILL_DIAGNOSIS(
      "BILL-DIAGNOSIS",
      "诊断目录里没有这个诊断编码。",
      "核对编码，或在文件中同时写明名称。",
      "The catalogue of diagnoses has no such code.",
      "Check the code, or give the name beside it."),
  DIAGNOSIS_MISSING(
      "DIAGNOSIS-MISSING",
      "还没有诊断。",
      "按 Ctrl+B 录入诊断（主要诊断在前），再按 F12。",
      "There is no diagnosis yet.",
      "Press Ctrl+B and enter it, the main one first, then F12."),
  TRACE_CODE(
      "TRACE-CODE",
      "这不是药品追溯码。",
      "请扫药盒上的追溯码（20 位条码或二维码）；扫不出的按 F4 选原因。",
      "This is no trace code.",
      "Scan the code on the box (20 digits, or two-dimensional); if it cannot be scanned, F4 says"
          + " why."),
  TRACE_USED(
      "TRACE-USED",
      "这个追溯码已经用过。",
      "换一盒再扫；拆零的先按 F6 标明拆零。",
      "This trace code was used before.",
      "Scan another box; if the box was opened before, mark it with F6 first."),
  TRACE_FULL(
      "TRACE-FULL",
      "这一行的盒数已经扫够。",
      "多出的药盒属于别的行，或先改数量。",
      "All boxes of this line are scanned.",
      "The box belongs to another line, or the quantity is to be changed first."),
  TRACE_LINE(
      "TRACE-LINE",
      "账单里没有这个追溯码对应的药品。",
      "先录入药品，或在追溯码窗口（Ctrl+T）里选中它的行再扫。",
      "No line of the bill is the product of this code.",
      "Enter the drug first, or mark its line in the window of trace codes (Ctrl+T)."),
  TRACE_MISSING(
      "TRACE-MISSING",
      "还有药品没有扫追溯码。",
      "按 Ctrl+T 逐盒扫码；没有码的选原因。",
      "Boxes without a trace code are left.",
      "Press Ctrl+T and scan each box, or say why there is no code."),
  BATCH_MISSING(
      "BATCH-MISSING",
      "还有药盒没有批号、生产日期或有效期。",
      "按 Ctrl+T 选中它的行，按 F3 录入；同一批的下一盒不用再录。",
      "Batch or dates of a box are not known.",
      "Press Ctrl+T, mark its line and type them with F3; the next box of the batch needs no more."),
  BATCH_DATE(
      "BATCH-DATE",
      "批号或日期写得不对。",
      "批号不能空；日期写 8 位，例如 20270430，有效期不早于今天和生产日期。",
      "The batch or its dates are not right.",
      "There is a batch number; dates have eight digits, as 20270430, and the last is not past."),
  PRESCRIPTION_MISSING(
      "PRESCRIPTION-MISSING",
      "双通道药品要凭处方，还缺：",
      "按 Ctrl+R 录入处方；缺备案的按 F4 登记，不能登记的改为药店购药。",
      "A special drug is sold on a prescription, of which is lacking:",
      "Type it with Ctrl+R; a filing that is lacking is made with F4, or sell it as 药店购药."),
  CARD_BLACKLISTED(
      "CARD-BLACKLISTED",
      "这张卡在停用名单上。",
      "不要用这张卡结算：挂失、补办和垫付的费用怎么办，按 Ctrl+N 看办事指南。",
      "The card is on the stop list.",
      "Do not settle with it: the guide (Ctrl+N) tells how it is replaced and what is paid back."),
  CARD_OLD_STOPPED(
      "CARD-OLD-STOPPED",
      "医疗保险卡已停用。",
      "请持卡人出示社会保障卡；还没有的，按 Ctrl+N 看怎样申领。",
      "The medical-insurance card has ended.",
      "Ask for the social-security card; the guide (Ctrl+N) tells how to apply for one."),
  CARD_OLD_CANCELLED(
      "CARD-OLD-CANCELLED",
      "医疗保险卡已随社会保障卡启用而注销。",
      "请持卡人出示社会保障卡。",
      "The medical-insurance card was cancelled when the social-security card was activated.",
      "Ask for the social-security card."),
  CARD_OLD_REPLACED(
      "CARD-OLD-REPLACED",
      "新参保的原新农合人员直接用社会保障卡。",
      "请持卡人出示社会保障卡；还没有的，按 Ctrl+N 看怎样申领。",
      "A newly enrolled member of the former rural scheme uses the social-security card.",
      "Ask for the social-security card; the guide (Ctrl+N) tells how to apply for one."),
  SETTLE_UNKNOWN(
      "SETTLE-UNKNOWN",
      "结算已发出，但没有收到医保中心的答复，账单已锁定。",
      "把待查凭证交给病人；冲正被受理前不要再收费。",
      "The settlement was sent and the centre did not answer: the bill is locked.",
      "Hand out the slip; take no more money until the reversal is accepted."),
  SETTLED_SHORT(
      "SETTLED-SHORT",
      "已结算，但医保中心定的个人负担高于试算，实收不够。",
      "按屏幕再收差额，收到后按 F12；一时收不到的按 F2，差额记在待办（F8）。",
      "Settled, and the person bears more than the trial said: the cash in hand does not cover it.",
      "Collect the rest as shown, then press F12; if it cannot be had now, F2 leaves it open in"
          + " F8."),
  SETTLED_OTHERWISE(
      "SETTLED-OTHERWISE",
      "已结算，医保中心定的金额与试算不同。",
      "以结算单为准，按屏幕所示找零。",
      "Settled, otherwise than the trial said.",
      "The slip counts; give the change that is shown."),
  SETTLE_INTERRUPTED(
      "SETTLE-INTERRUPTED",
      "窗口关闭前有业务没有等到医保中心的答复：",
      "账单已锁定、冲正已排队：不要重收、不要退款。结果会在这里说明，也见待办（F8）。",
      "Before the window was closed the centre had not answered:",
      "It is locked and its reversal queued: neither charge again nor refund. What comes of it is"
          + " told here and under open items (F8)."),
  SETTLE_FOUND(
      "SETTLE-FOUND",
      "窗口关闭前办成的一笔没有来得及显示，已在账上：",
      "按 F9 在本班记录中核对；收付清楚后把凭证补给病人。",
      "Done before the window was closed, and not shown any more; it is booked:",
      "Look at it in the shift's list (F9); see that the money is right and hand out a voucher."),
  SENT_REFUSED(
      "SENT-REFUSED",
      "这笔已上传，医保中心没有给予结算：",
      "所收现金先不动，请病人保管凭证；由主管在待办（F8）处理。",
      "It was sent, and the centre did not settle it:",
      "Leave the cash as it is and let the person keep the voucher; a supervisor deals with it"
          + " under open items (F8)."),
  ADMIT_UNKNOWN(
      "ADMIT-UNKNOWN",
      "入院登记已发出，没有收到医保中心的答复。",
      "冲正已经排队，结果见待办（F8）；被受理后再按 F12 办理入院。",
      "The admission was sent and the centre did not answer.",
      "A reversal is queued, see open items (F8); admit again with F12 once it is accepted."),
  CANCEL_UNKNOWN(
      "CANCEL-UNKNOWN",
      "撤销已发出，但没有收到医保中心的答复。",
      "先不要退款；处理结果见待办（F8）。",
      "The cancellation was sent and the centre did not answer.",
      "Do not refund yet; open items (F8) show what comes of it."),
  CANCEL_DIFFERS(
      "CANCEL-DIFFERS",
      "已撤销，但医保中心答复的金额与原结算不一致。",
      "按屏幕退还原收的现金；日终对账（F10）核对这一笔，并告知医保中心。",
      "Cancelled, but the amounts that the centre tells are not those of the settlement.",
      "Return the cash as shown; look at this row when the day is compared (F10), and tell the"
          + " centre."),
  CANCEL_NONE(
      "CANCEL-NONE",
      "没有这笔可撤销的结算。",
      "按 F9 在本班记录中选择。",
      "There is no such settlement to cancel.",
      "Choose one of this shift with F9."),
  SUM_DIFFERS(
      "SUM-DIFFERS",
      "医保中心的试算与本机计算不一致。",
      "以中心为准；请核对说明，有疑问先不要收费。",
      "The centre's trial differs from our own calculation.",
      "The centre's figures count; check the explanation before taking money."),
  LINES_DIFFER(
      "LINES-DIFFER",
      "医保中心对费用明细的答复与上传的不一致：",
      "不要收费；上传的明细已在中心退回。请重试，再次出现请把这句话告诉医保办。",
      "The centre's answer is not about the lines that were sent:",
      "Take no money; what was uploaded has been withdrawn. Try again; if it stays so, tell the"
          + " insurance office."),
  DISEASE_MISSING(
      "DISEASE-MISSING",
      "门诊慢特病还没有选病种。",
      "按 F4 选“门诊慢特病”，再选已登记的病种。",
      "The chronic visit has no disease yet.",
      "Press F4, choose the chronic visit, then the registered disease."),
  PURPOSE_MISSING(
      "PURPOSE-MISSING",
      "有的明细没有写用途，按用途支付的病种无法试算。",
      "按 F12 试算前逐行按数字选用途，不属于本病种的选“其他”；账单文件在该行写 purpose。",
      "A line says nothing of what it serves, and this disease is paid by that.",
      "Press F12 for the trial and choose a purpose for each line by its digit, \"other\" where it"
          + " serves none of them; in a bill file write purpose."),
  DISEASE_NONE(
      "DISEASE-NONE",
      "此人没有登记门诊慢特病病种。",
      "按 F4 选“登记备案”先登记病种；不登记的按普通门诊结算。",
      "No chronic disease is registered for the person.",
      "Register it first (F4, filings), or settle as an ordinary visit."),
  FILING_DATE(
      "FILING-DATE",
      "日期写得不对。",
      "按 2026-03-02 或 20260302 填写；止期不早于起期，空着表示长期。",
      "A date cannot be read.",
      "Write 2026-03-02 or 20260302; the end is not before the start, empty means open."),
  FILING_ESTABLISHED(
      "FILING-ESTABLISHED",
      "登记要有医院鉴定（确诊）日期。",
      "填诊断证明上的日期，如 20190315：早年确诊的填早年，不填今天；不晚于今天，不早于出生。",
      "A registration needs the day on which a hospital established it.",
      "Type the day of the certificate, as 20190315, however long ago; not after today, not before"
          + " the birth."),
  FILING_PLACE(
      "FILING-PLACE",
      "没有这个机构或地区。",
      "按名称或拼音首字母选一个；名单里没有的机构，选它所在的省或市，或填 12 位机构编码。",
      "There is no such provider or division.",
      "Pick one by name or initials; of a provider that is not listed, pick the province or city,"
          + " or type its code of 12 characters."),
  FILING_OPERATED(
      "FILING-OPERATED",
      "这个病种的待遇按手术日期算年限，登记要有手术日期。",
      "填出院小结上的手术日期，如 20240611；不晚于今天，不早于出生。",
      "The benefit of this disease counts years from the operation, whose day is missing.",
      "Type the day of the discharge summary, as 20240611; not after today, not before the birth."),
  FILING_OPTION(
      "FILING-OPTION",
      "没有这一项。",
      "按格子下面列出的数字填一个。",
      "There is no such option.",
      "Type one of the digits that stand below the field."),
  OFFLINE_VISIT(
      "OFFLINE-VISIT",
      "这类就诊不能暂结。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "This kind of visit cannot be settled provisionally.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_STAY(
      "OFFLINE-STAY",
      "医保中心连不上，住院不能登记、上传费用或结算，也不能暂结。",
      "已录入的内容都留在本机；等医保中心恢复后再按 F12。",
      "The centre cannot be reached; stays are never settled provisionally.",
      "What was typed is kept here; press F12 again when the centre is back."),
  OFFLINE_NO_FACTS(
      "OFFLINE-NO-FACTS",
      "医保中心连不上，本机也没有此人的参保资料。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "The centre cannot be reached and nothing is known of this person here.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_NO_POLICY(
      "OFFLINE-NO-POLICY",
      "医保中心连不上，本机没有此人参保地的待遇政策，不能估算。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "The centre cannot be reached and no policy of where the person is insured is known here.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_FACTS_OLD(
      "OFFLINE-FACTS-OLD",
      "本机的参保资料太旧，不能暂结。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "What is known of this person is too old.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_AMOUNT(
      "OFFLINE-AMOUNT",
      "基金支付超过单笔暂结限额。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "The funds' part is above the limit of a provisional settlement.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_SUM(
      "OFFLINE-SUM",
      "此人未上传的暂结累计超过限额。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "The person's open provisional settlements are at their limit.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_COUNT(
      "OFFLINE-COUNT",
      "此人未上传的暂结笔数已到上限。",
      "窗口问是否全额现金收费时：病人同意的按回车，恢复后凭单补结算；没有问的，等医保中心恢复。",
      "The person has as many open provisional settlements as may be.",
      "Where the window offers to take it in full, press Enter if the person agrees: it is settled"
          + " later with the voucher. Else wait for the centre."),
  OFFLINE_AWAY(
      "OFFLINE-AWAY",
      "医保中心失联时间过长，不能再暂结。",
      "请通知技术人员检查网络；窗口问是否全额现金收费时，病人同意的按回车。",
      "The centre has been away for too long.",
      "Call a technician about the network; where the window offers to take it in full, press Enter"
          + " if the person agrees."),
  OFFLINE_STOP_LIST(
      "OFFLINE-STOP-LIST",
      "停用名单太旧，不能暂结。",
      "请技术人员更新停用名单；窗口问是否全额现金收费时，病人同意的按回车。",
      "The stop list is too old.",
      "Let a technician bring the stop list up to date; where the window offers to take it in full,"
          + " press Enter if the person agrees."),
  PERSON_LOCKED(
      "PERSON-LOCKED",
      "此人有一笔结果未明的结算，账单已锁定。",
      "等待办（F8）处理完再结算；没有办完之前不要收费。",
      "A settlement of this person is still unclear.",
      "Wait until it is cleared under open items (F8); take no money before."),
  QUEUE_ITEM(
      "QUEUE-ITEM",
      "队列里没有这一项，或它的状态不允许这样做。",
      "用 queue list 查看编号和状态。",
      "The queue has no such item, or its state does not allow this.",
      "See numbers and states with queue list."),
  DRAWER_DIFFERS(
      "DRAWER-DIFFERS",
      "应有现金：本班清单与台账不一致。",
      "先清点现金，把交班单交给主管，并把代码和时间告诉技术人员。",
      "The drawer: the shift's list and the ledger disagree.",
      "Count the cash, hand the report to a supervisor and tell the technician code and time."),
  DAY_ROW(
      "DAY-ROW",
      "这一行现在不能这样处理。",
      "重新对账（F10），看它现在可以怎样处理。",
      "This cannot be done about the row any more.",
      "Compare the day again (F10) and see what can."),
  QUEUE_REPEATED(
      "QUEUE-REPEATED",
      "这笔业务在医保中心另有处理，没有再发送，也没有再结算。",
      "不要再收、再退。可能另有一份本机台账在用：请主管用 reconcile --date 对账，逐笔核对后再处理。",
      "The centre holds something else of this; it was not sent, nor settled, again.",
      "Take and give nothing. A copy of this store may be at work: a supervisor compares the day"
          + " (reconcile --date) and looks at each row."),
  STORE_OTHER_DEVICE(
      "STORE-OTHER-DEVICE",
      "这个数据文件夹属于另一台终端，没有打开：",
      "什么都没有改。核对配置里的 store、orgCode 和 device；确要把它移到本机的，先停用原来那台，再由两位主管执行 chuangkou store" + " move。",
      "This store belongs to another terminal and was not opened:",
      "Nothing was changed. Check store, orgCode and device in the configuration; to move it here,"
          + " put the other terminal out of use and let two supervisors run chuangkou store move."),
  OPERATOR_NONE(
      "OPERATOR-NONE",
      "还没有收费员登录。",
      "请先输入工号和密码登录。",
      "Nobody is logged in.",
      "Log in with number and password first."),
  OPERATOR_WRONG(
      "OPERATOR-WRONG",
      "工号或密码不对。",
      "核对后重新输入；连错 5 次将锁定 10 分钟。",
      "Number or password is wrong.",
      "Type them again; five failures in a row lock the number for ten minutes."),
  OPERATOR_LOCKED(
      "OPERATOR-LOCKED",
      "这个工号因连续输错密码已锁定，到时自动解锁。",
      "等到所示时间再登录，或由其他人登录。",
      "The number is locked after failed log-ins until the time shown.",
      "Wait until then, or let somebody else log in."),
  OPERATOR_ROLE(
      "OPERATOR-ROLE",
      "这个岗位不能办理这一步。",
      "请有相应岗位的人员登录。",
      "This role may not do this.",
      "Somebody with the role for it logs in."),
  OPERATOR_SAME(
      "OPERATOR-SAME",
      "需要另一位主管复核，不能由本人复核。",
      "请另一位主管输入工号和密码。",
      "A second person must approve; nobody approves their own act.",
      "Another supervisor types number and password."),
  OPERATOR_PASSWORD(
      "OPERATOR-PASSWORD",
      "密码太短。",
      "密码至少 8 位。",
      "The password is too short.",
      "Take at least 8 characters."),
  OPERATOR_REPEATED(
      "OPERATOR-REPEATED",
      "两次输入的新密码不一样。",
      "把新密码再输两遍。",
      "The new password was typed in two ways.",
      "Type it twice again."),
  OPERATOR_NUMBER(
      "OPERATOR-NUMBER",
      "工号或姓名不合要求。",
      "工号是 1–20 位字母、数字（字母不分大小写），姓名 1–50 个字。",
      "The number or the name is not what the interface takes.",
      "A number has 1 to 20 letters and digits, in any case; a name 1 to 50 characters."),
  OPERATOR_APPROVAL(
      "OPERATOR-APPROVAL",
      "这一步要两个人：一位主管办理，另一位复核。没有改。",
      "加上 --operator 主管工号和 --second 另一位的工号，密码在控制台输入，或用 --password-stdin 逐行给出；窗口开着时在窗口的日终（F10）里改。",
      "Two people have to do this, a supervisor and somebody who agrees; nothing was changed.",
      "Add --operator with a supervisor's number and --second with the other's; the passwords are"
          + " typed, or piped in line by line (--password-stdin). While the window is open change it"
          + " in its day panel (F10)."),
  OPERATOR_ROLE_UNKNOWN(
      "OPERATOR-ROLE-UNKNOWN",
      "没有这个岗位。",
      "岗位输 1 收费员、2 药师、3 技术人员、4 主管。",
      "There is no such role.",
      "Type 1 cashier, 2 pharmacist, 3 technician or 4 supervisor."),
  OPERATOR_UNKNOWN(
      "OPERATOR-UNKNOWN",
      "没有登记这个工号。",
      "核对工号；chuangkou operator list 列出全部。",
      "No operator has this number.",
      "Check it; chuangkou operator list tells all."),
  OPERATOR_AT_WORK(
      "OPERATOR-AT-WORK",
      "这位的班还没有结出，不能删除。",
      "先出交班单、签退，再删除。",
      "The operator's shift is open; they were not removed.",
      "Make the shift report and sign out first."),
  OPERATOR_LAST(
      "OPERATOR-LAST",
      "这是最后一位主管，没有改。",
      "先登记另一位主管。",
      "That is the last supervisor; nothing was changed.",
      "Add another supervisor first."),
  OPERATORS_FIRST(
      "OPERATORS-FIRST",
      "还没有主管，没有改。",
      "先登记第一位主管（operator add --role supervisor），再登记其他人。",
      "There is no supervisor yet; nothing was changed.",
      "Add the first supervisor (operator add --role supervisor), then the others."),
  OPERATORS_CHANGED(
      "OPERATORS-CHANGED",
      "收费员名单文件与台账不一致：被手工改过，或来自别处。没有打开。",
      "什么都没有改。执行 chuangkou operator restore，按台账重写名单；读不出来的先删掉 operators.yaml。",
      "The operators' file is not what the journal has: it was changed by hand or comes from"
          + " elsewhere. Nothing was opened.",
      "Nothing was changed. Run chuangkou operator restore to write it as the journal has it; delete"
          + " operators.yaml first if it cannot be read."),
  FILE_WRITABLE(
      "FILE-WRITABLE",
      "这个文件别人也能改，没有采用：",
      "改好权限再启动：",
      "Others may change this file; it was not used:",
      "Mend its mode and start again:"),
  FILE_READABLE(
      "FILE-READABLE",
      "这个保密的文件别人也能读，没有采用：",
      "改好权限再启动：",
      "Others may read this secret file; it was not used:",
      "Mend its mode and start again:"),
  OPERATORS_FILE(
      "OPERATORS-FILE",
      "收费员名单存不下来，没有改。",
      "请技术人员检查磁盘和文件权限。",
      "The operators' file cannot be written; nothing was changed.",
      "A technician checks the disk and the file's permissions."),
  SCREEN_LOCKED(
      "SCREEN-LOCKED",
      "窗口已锁定，这一步没有办。",
      "由锁定时的收费员输入密码解锁，或由别的收费员登录。",
      "The window is locked; this was not done.",
      "The operator who was here unlocks it, or another one logs in."),
  OPERATORS_MISSING(
      "OPERATORS-MISSING",
      "还没有登记收费员。",
      "由技术人员执行 chuangkou operator add 登记。",
      "No operators are listed.",
      "A technician adds them with chuangkou operator add."),
  CLOCK_BACK(
      "CLOCK-BACK",
      "本机时间早于已有的记录，时钟被拨回或先前走快了，现在不能结算。",
      "请技术人员校准本机时间，再试；时间无误而医保中心连不上时，由主管执行 chuangkou store accept 确认。",
      "The clock is before what was recorded already: it was put back, or had been ahead.",
      "Set the clock and try again; if it is right and the centre is away, a supervisor runs"
          + " chuangkou store accept."),
  CATALOGUE_MISSING(
      "CATALOGUE-MISSING",
      "配置里没有目录（catalogue），只能按编码开单，金额全部以医保中心为准。",
      "请技术人员把本院的目录文件写进配置后重新启动。",
      "No catalogue is configured: bills are made up by codes alone, and all amounts are the"
          + " centre's.",
      "A technician names the hospital's catalogue file in the configuration and starts again."),
  PRINTER_AWAY(
      "PRINTER-AWAY",
      "打印机没有应答，凭证排着队，没有丢。",
      "检查电源、连线和纸，恢复后自动打印；急用时按 F11 保存为 PDF。",
      "The printer does not answer; the slip waits and is not lost.",
      "Check power, cable and paper: it prints by itself then. F11 saves the slip as PDF."),
  PRINTER_PAPER(
      "PRINTER-PAPER",
      "打印机没有纸，凭证排着队，没有丢。",
      "换上纸卷，随后自动打印。",
      "The printer is out of paper; the slip waits and is not lost.",
      "Put a new roll in: it prints by itself then."),
  PRINTER_UNKNOWN(
      "PRINTER-UNKNOWN",
      "系统里没有配置里写的打印机，凭证排着队，没有丢。",
      "请技术人员核对配置里的 printer。",
      "The system has no such printer; the slip waits and is not lost.",
      "A technician checks printer in the configuration."),
  PRINTER_NONE(
      "PRINTER-NONE",
      "配置里没有打印机。",
      "在配置里写 printer（在哪里、纸宽、有无切刀），再试。",
      "No printer is configured.",
      "Write printer into the configuration (where, paper, cutter) and try again."),
  PRINTER_SPOOL(
      "PRINTER-SPOOL",
      "待打印的凭证存不下来。",
      "请技术人员检查磁盘；凭证仍可按 F11 查看，结算不受影响。",
      "A slip to be printed cannot be kept on disk.",
      "A technician checks the disk; F11 still shows the slip, and nothing settled is touched."),
  HOLD_NONE(
      "HOLD-NONE",
      "没有这张挂单。",
      "它可能已被取回或删除，按 Ctrl+L 看现有的挂单。",
      "No such bill is held.",
      "It may have been recalled or deleted: Ctrl+L shows those that are held."),
  HOLD_TWICE(
      "HOLD-TWICE",
      "同一单号的账单已经挂着：",
      "按 Ctrl+L 取出那一张，或换一个单号。",
      "A bill of this number is held already:",
      "Recall that one with Ctrl+L, or take another number."),
  HOLD_FULL(
      "HOLD-FULL",
      "挂单太多，最多 50 张。",
      "按 Ctrl+L 先办理或删除几张。",
      "Too many bills are held, 50 at most.",
      "Settle or delete some of them with Ctrl+L first."),
  HOLD_STAY(
      "HOLD-STAY",
      "住院费用已随住院登记留存，不用挂单。",
      "按 F2 接待下一位；本人再来时费用还在。",
      "The charges of a stay are kept with the stay and need not be held.",
      "Press F2 for the next patient; the charges are there when this one comes back."),
  HOLD_BILL(
      "HOLD-BILL",
      "桌上还有没结的账单，不能再取一张。",
      "先结算，或按 Ctrl+H 挂起，再取。",
      "A bill lies on the desk and is not settled: another cannot be taken.",
      "Settle it or hold it with Ctrl+H first."),
  HOLD_CARD(
      "HOLD-CARD",
      "取单要先认人：",
      "请本人插卡或出示电子凭证、身份证，再取。",
      "Whose bill is taken must be known first:",
      "Have that person show the card, the e-voucher or the ID number first."),
  HOLD_OTHER(
      "HOLD-OTHER",
      "这张挂单是别人的：",
      "请本人出示卡片再取。",
      "This bill is held for somebody else:",
      "Have its own person show their card."),
  UNPAID_NONE(
      "UNPAID-NONE",
      "这张待缴单不在等候中：",
      "核对单号；它可能已被撤回或已缴费。",
      "This unpaid bill does not wait:",
      "Check its number; it may have been withdrawn or paid."),
  UNPAID_IN_HAND(
      "UNPAID-IN-HAND",
      "这张待缴单正在窗口办理，现在不能更改或撤回：",
      "请窗口先退回这张单子，再试。",
      "This unpaid bill is at the window and cannot be changed or withdrawn now:",
      "Ask the window to give it up, then try again."),
  UNPAID_SETTLED(
      "UNPAID-SETTLED",
      "这个单号已经结算过，内容与现在的不同：",
      "需要另收时换一个新的单号。",
      "Another content was settled under this number:",
      "Send what is still to be paid under a new number."),
  UNPAID_FULL(
      "UNPAID-FULL",
      "等候的待缴单太多。",
      "先办理或撤回一部分，再推送。",
      "Too many unpaid bills wait.",
      "Settle or withdraw some of them first."),
  UNPAID_OTHER(
      "UNPAID-OTHER",
      "这张待缴单是别人的：",
      "请持卡人本人出示卡片，或退回这张单子。",
      "This unpaid bill is somebody else's:",
      "Have its own person show their card, or leave the bill."),
  BRIDGE_PORT(
      "BRIDGE-PORT",
      "医院系统的接口没有打开：端口被别的程序占用。",
      "窗口照常收费，医院系统暂时推不来账单。请技术人员关掉占用端口的程序，或换一个 bridge: port，再重新启动。",
      "The interface for the hospital's system is not open: its port is in use.",
      "The window works as usual, but no bill can be pushed. A technician ends the program that has"
          + " the port, or names another bridge: port, and starts again."),
  METRICS_PORT(
      "METRICS-PORT",
      "运行指标没有打开：端口被别的程序占用。",
      "窗口照常收费，只是监控看不到本窗口。请技术人员关掉占用端口的程序，或换一个 metrics: port，再重新启动。",
      "The figures for monitoring are not served: their port is in use.",
      "The window works as usual, but monitoring does not see it. A technician ends the program that"
          + " has the port, or names another metrics: port, and starts again."),
  METRICS_TOKEN(
      "METRICS-TOKEN",
      "运行指标没有打开：令牌文件不能用。",
      "窗口照常收费，只是监控看不到本窗口。请技术人员核对文件：只许本人读写，至少 32 个字符。",
      "The figures for monitoring are not served: their token's file cannot be used.",
      "The window works as usual, but monitoring does not see it. A technician checks the file: its"
          + " owner alone may use it, and it has 32 characters or more."),
  BRIDGE_TOKEN(
      "BRIDGE-TOKEN",
      "医院系统的接口没有打开：令牌文件不能用。",
      "窗口照常收费，医院系统暂时推不来账单。请技术人员核对文件：只许本人读写，至少 32 个字符。",
      "The interface for the hospital's system is not open: its token's file cannot be used.",
      "The window works as usual, but no bill can be pushed. A technician checks the file: its"
          + " owner alone may use it, and it has 32 characters or more."),
  STORE_TRAINING(
      "STORE-TRAINING",
      "这个数据文件夹是培训用的，不能用来真实结算。",
      "核对配置里的 store，换成本机真实数据的文件夹；要培训的用 chuangkou terminal --training。",
      "This store is for training: nothing real is settled with it.",
      "Let store in the configuration name this machine's real one; to train, run chuangkou"
          + " terminal --training."),
  STORE_REPAIRED(
      "STORE-REPAIRED",
      "本地台账损坏的记录已从镜像恢复：",
      "可以照常办理；请技术人员检查台账所在的磁盘。",
      "Damaged records of the store were put back from its mirror:",
      "Go on working; have a technician look at the store's disk."),
  STORE_REAL(
      "STORE-REAL",
      "这个数据文件夹里有真实结算的数据，不能用来培训。",
      "什么都没有改。把真实数据移回它自己的文件夹；配置旁边的 training 文件夹只留给培训。",
      "This store holds real settlements: nobody trains on it.",
      "Nothing was changed. Put it back into its own folder, and leave the folder training beside"
          + " the configuration to trainings."),
  POLICY_FOLDER(
      "POLICY-FOLDER",
      "政策文件夹里有的文件没有照现在的样子生效：",
      "窗口照常收费，用的是已签署的政策。请医保办用 policies --check 检查，由主管用 --approve 签署，或用 --withdraw 撤回。",
      "Not every file of the policy folder is in force as it is:",
      "The window works as usual, by what is signed. Check them with policies --check; a"
          + " supervisor signs them with --approve, or withdraws them with --withdraw."),
  CONFIG(
      "CONFIG",
      "配置读不出来。",
      "按提示的行改正配置文件后重新启动。",
      "The configuration cannot be read.",
      "Correct the line named and start again."),
  INTERNAL(
      "INTERNAL",
      "程序内部出错，这一步没有完成。",
      "请重试；再次出现请把代码和时间告诉技术人员。",
      "Something went wrong inside; this step was not done.",
      "Try again; if it stays so, give the technician the code and the time.");

  private final String code;
  private final String sentence;
  private final String advice;
  private final String englishSentence;
  private final String englishAdvice;

  TerminalFault(
      String code, String sentence, String advice, String englishSentence, String englishAdvice) {
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
    this.englishSentence = englishSentence;
    this.englishAdvice = englishAdvice;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** What to tell the cashier. */
  public Advice advice() {
    return new Advice(code, sentence, advice, englishSentence, englishAdvice);
  }
}
