<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="zh_CN">
<context>
    <name>ActionsPage</name>
    <message>
        <source>%1：还要说什么？</source>
        <extracomment>Staff, adding to an incident: title, %1 its kind</extracomment>
        <translation>%1：還要說什麼？</translation>
    </message>
    <message>
        <source>地点和伤者</source>
        <extracomment>Staff, adding to an incident: where it is and who is hurt</extracomment>
        <translation>地點和傷者</translation>
    </message>
    <message>
        <source>改等级</source>
        <extracomment>Staff, adding to an incident: how serious it is</extracomment>
        <translation>改等級</translation>
    </message>
    <message>
        <source>补一句话</source>
        <extracomment>Staff, adding to an incident: a sentence for the record</extracomment>
        <translation>補一句話</translation>
    </message>
    <message>
        <source>看到的人和车</source>
        <extracomment>Staff, adding to an incident: what a witness saw</extracomment>
        <translation>看到的人和車</translation>
    </message>
    <message>
        <source>家属和病情（保密）</source>
        <extracomment>Staff, adding to an incident: words that only head office&apos;s desk can read</extracomment>
        <translation>家屬和病情（保密）</translation>
    </message>
    <message>
        <source>停掉撤离画面</source>
        <extracomment>Staff, adding to an incident: customers&apos; screens stop saying that everybody must leave</extracomment>
        <translation>停掉撤離畫面</translation>
    </message>
    <message>
        <source>客户屏显示撤离</source>
        <extracomment>Staff, adding to an incident: customers&apos; screens say that everybody must leave</extracomment>
        <translation>客戶屏顯示撤離</translation>
    </message>
    <message>
        <source>交接岗位</source>
        <extracomment>Staff, adding to an incident: a role goes to somebody else</extracomment>
        <translation>交接崗位</translation>
    </message>
    <message>
        <source>逐级上报</source>
        <extracomment>Staff, adding to an incident: who is told upward</extracomment>
        <translation>逐級上報</translation>
    </message>
    <message>
        <source>电话和应急小组</source>
        <extracomment>Staff, adding to an incident: numbers to dial</extracomment>
        <translation>電話和應急小組</translation>
    </message>
    <message>
        <source>按错了类型</source>
        <extracomment>Staff, adding to an incident: the wrong tile was pressed</extracomment>
        <translation>按錯了類型</translation>
    </message>
    <message>
        <source>样子、衣服、车、车牌</source>
        <extracomment>Staff, adding to an incident: what a witness is asked for</extracomment>
        <translation>樣子、衣服、車、車牌</translation>
    </message>
    <message>
        <source>只有总部值班室能看</source>
        <extracomment>Staff, adding to an incident: what the seal means</extracomment>
        <translation>只有總部值班室能看</translation>
    </message>
    <message>
        <source>客户屏正在叫人离开</source>
        <extracomment>Staff, adding to an incident: the customers&apos; screens say so now</extracomment>
        <translation>客戶螢幕正在叫人離開</translation>
    </message>
    <message>
        <source>全网点客户屏叫人离开</source>
        <extracomment>Staff, adding to an incident: what the screens will say</extracomment>
        <translation>全網點客戶螢幕叫人離開</translation>
    </message>
</context>
<context>
    <name>ApplyWords</name>
    <message numerus="yes">
        <source>还没有输完，还差 %n 位。</source>
        <extracomment>Beside a number field: %n figures are still to be typed</extracomment>
        <translation>
            <numerusform>還沒有輸完，還差 %n 位。</numerusform>
        </translation>
    </message>
    <message>
        <source>名字还没有写完。</source>
        <extracomment>Beside the name field: one letter only</extracomment>
        <translation>名字還沒有寫完。</translation>
    </message>
    <message>
        <source>太长了，请写短一点。</source>
        <extracomment>Beside a field</extracomment>
        <translation>太長了，請寫短一點。</translation>
    </message>
    <message>
        <source>只能是数字，最后一位可以是 X。</source>
        <extracomment>Beside the identity number field</extracomment>
        <translation>只能是數字，最後一位可以是 X。</translation>
    </message>
    <message>
        <source>有一个符号不对，请删掉。</source>
        <extracomment>Beside the name field: a sign in the wrong place</extracomment>
        <translation>有一個符號不對，請刪掉。</translation>
    </message>
    <message>
        <source>这是旧号码。请看新证，共 18 位。</source>
        <extracomment>Beside the identity number field: a number of the first generation</extracomment>
        <translation>這是舊號碼。請看新證，共 18 位。</translation>
    </message>
    <message>
        <source>前 6 位好像不对，请看看证件。</source>
        <extracomment>Beside the identity number field: the first six figures name no place</extracomment>
        <translation>前 6 位好像不對，請看看證件。</translation>
    </message>
    <message>
        <source>中间的出生日期好像不对，请看看证件。</source>
        <extracomment>Beside the identity number field: no such day</extracomment>
        <translation>中間的出生日期好像不對，請看看證件。</translation>
    </message>
    <message>
        <source>中间的出生日期还没到，请看看证件。</source>
        <extracomment>Beside the identity number field: a birthday that is still to come</extracomment>
        <translation>中間的出生日期還沒到，請看看證件。</translation>
    </message>
    <message>
        <source>好像有一位不对，请对着证件看一遍。</source>
        <extracomment>Beside the identity number field: the check character does not fit</extracomment>
        <translation>好像有一位不對，請對著證件看一遍。</translation>
    </message>
    <message>
        <source>手机号码用 13 到 19 开头，请再看看。</source>
        <extracomment>Beside the mobile number field</extracomment>
        <translation>手機號碼用 13 到 19 開頭，請再看看。</translation>
    </message>
    <message>
        <source>这一项没有了，请重新选。</source>
        <extracomment>Beside a list: what was chosen is not offered any more</extracomment>
        <translation>這一項沒有了，請重新選。</translation>
    </message>
    <message>
        <source>同意了才能往下办。不同意，按返回就好。</source>
        <extracomment>Beside the consent</extracomment>
        <translation>同意了才能往下辦。不同意，按返回就好。</translation>
    </message>
    <message>
        <source>拼音还没变成字，请点一个字。</source>
        <extracomment>Beside the name field: letters wait for a character to be picked</extracomment>
        <translation>拼音還沒變成字，請點一個字。</translation>
    </message>
    <message>
        <source>请写您的名字。</source>
        <extracomment>Beside the empty name field</extracomment>
        <translation>請寫您的名字。</translation>
    </message>
    <message>
        <source>请输入身份证号码。</source>
        <extracomment>Beside the empty identity number field</extracomment>
        <translation>請輸入身分證號碼。</translation>
    </message>
    <message>
        <source>请输入手机号码。</source>
        <extracomment>Beside the empty mobile number field</extracomment>
        <translation>請輸入手機號碼。</translation>
    </message>
    <message>
        <source>请写几个字。</source>
        <extracomment>Beside an empty text field</extracomment>
        <translation>請寫幾個字。</translation>
    </message>
    <message>
        <source>请选一项。</source>
        <extracomment>Beside a list nothing was chosen of</extracomment>
        <translation>請選一項。</translation>
    </message>
    <message>
        <source>改好了</source>
        <extracomment>Button: a change is done, back to the review</extracomment>
        <translation>改好了</translation>
    </message>
    <message>
        <source>下一步</source>
        <extracomment>Button: to the next question</extracomment>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>下一步（还差 %n 位）</source>
        <extracomment>Button that cannot be used yet: %n figures are missing</extracomment>
        <translation>
            <numerusform>下一步（還差 %n 位）</numerusform>
        </translation>
    </message>
    <message>
        <source>下一步（先改号码）</source>
        <extracomment>Button that cannot be used yet: the number is wrong</extracomment>
        <translation>下一步（先改號碼）</translation>
    </message>
    <message>
        <source>下一步（先选字）</source>
        <extracomment>Button that cannot be used yet: letters wait for a character to be picked</extracomment>
        <translation>下一步（先選字）</translation>
    </message>
    <message>
        <source>下一步（先写完）</source>
        <extracomment>Button that cannot be used yet: what is written is not complete</extracomment>
        <translation>下一步（先寫完）</translation>
    </message>
    <message>
        <source>下一步（先写名字）</source>
        <extracomment>Button that cannot be used yet: no name is written</extracomment>
        <translation>下一步（先寫名字）</translation>
    </message>
    <message>
        <source>下一步（先写几个字）</source>
        <extracomment>Button that cannot be used yet: nothing is written</extracomment>
        <translation>下一步（先寫幾個字）</translation>
    </message>
    <message>
        <source>下一步（先点同意）</source>
        <extracomment>Button that cannot be used yet: the box &quot;I agree&quot; is empty</extracomment>
        <translation>下一步（先點同意）</translation>
    </message>
    <message>
        <source>下一步（先选一项）</source>
        <extracomment>Button that cannot be used yet: nothing is chosen</extracomment>
        <translation>下一步（先選一項）</translation>
    </message>
    <message>
        <source>这一项现在不办了。</source>
        <extracomment>Application page: this form is not offered any more</extracomment>
        <translation>這一項現在不辦了。</translation>
    </message>
    <message>
        <source>这台机器现在锁不好您的资料，所以先不收。</source>
        <extracomment>Application page: nothing could be sealed</extracomment>
        <translation>這台機器現在鎖不好您的資料，所以先不收。</translation>
    </message>
    <message>
        <source>这台机器存满了，暂时不能再收。</source>
        <extracomment>Application page: too little room on the disk</extracomment>
        <translation>這台機器存滿了，暫時不能再收。</translation>
    </message>
    <message>
        <source>这台机器现在存不了资料。</source>
        <extracomment>Application page: the database does not open</extracomment>
        <translation>這台機器現在存不了資料。</translation>
    </message>
    <message>
        <source>请看看别的，或者问问工作人员。</source>
        <extracomment>Application page: what to do when a form is gone</extracomment>
        <translation>請看看別的，或者問問工作人員。</translation>
    </message>
    <message>
        <source>请到柜台办，也一样。您还没有填，什么也没有丢。</source>
        <extracomment>Application page: what to do when no application can be taken</extracomment>
        <translation>請到櫃檯辦，也一樣。您還沒有填，什麼也沒有丟。</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>Attract: number of this picture of how many</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>点一下屏幕，开始</source>
        <extracomment>Attract: how to begin</extracomment>
        <translation>點一下螢幕，開始</translation>
    </message>
    <message>
        <source>您好，
欢迎光临</source>
        <extracomment>Attract: title while no campaign runs</extracomment>
        <translation>您好，
歡迎光臨</translation>
    </message>
    <message>
        <source>看优惠、找人帮忙，点一下就行。</source>
        <extracomment>Attract: line while no campaign runs</extracomment>
        <translation>看優惠、找人幫忙，點一下就行。</translation>
    </message>
    <message>
        <source>停住画面</source>
        <extracomment>Attract: read aloud for the pause button</extracomment>
        <translation>停住畫面</translation>
    </message>
    <message>
        <source>继续播放</source>
        <extracomment>Attract: read aloud for the button that lets the pictures go on</extracomment>
        <translation>繼續播放</translation>
    </message>
</context>
<context>
    <name>BeingCheckedPage</name>
    <message>
        <source>正在核对，先不要发放</source>
        <extracomment>Being checked page: title, hand nothing over</extracomment>
        <translation>正在核對，先不要發放</translation>
    </message>
    <message>
        <source>已经记下了，还没等到总行答复。一有答复，这里马上告诉您。</source>
        <extracomment>Being checked page: what has happened</extracomment>
        <translation>已經記下了，還沒等到總行答覆。一有答覆，這裡馬上告訴您。</translation>
    </message>
    <message>
        <source>只会兑一次</source>
        <extracomment>Being checked page: nothing is paid twice</extracomment>
        <translation>只會兌一次</translation>
    </message>
    <message>
        <source>机器会自己再问，不用重新扫。可以离开。</source>
        <extracomment>Being checked page: it goes on by itself</extracomment>
        <translation>機器會自己再問，不用重新掃。可以離開。</translation>
    </message>
    <message>
        <source>请人来看</source>
        <extracomment>Button: call a member of staff</extracomment>
        <translation>請人來看</translation>
    </message>
    <message>
        <source>先离开</source>
        <extracomment>Being checked page: button, leave; the checking goes on</extracomment>
        <translation>先離開</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>按错没关系，随时可以返回。</source>
        <extracomment>Bottom bar: reassures people who fear a wrong touch</extracomment>
        <translation>按錯沒關係，隨時可以返回。</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <extracomment>Bottom bar: calls a member of staff to this machine</extracomment>
        <translation>請工作人員幫忙</translation>
    </message>
    <message>
        <source>正在叫人…</source>
        <extracomment>Bottom bar: help was called, nobody has answered yet</extracomment>
        <translation>正在叫人…</translation>
    </message>
    <message>
        <source>已请人，正过来</source>
        <extracomment>Bottom bar: a member of staff has answered</extracomment>
        <translation>已請人，正過來</translation>
    </message>
</context>
<context>
    <name>BriefingKind</name>
    <message numerus="yes">
        <source>总部还安排了 %n 次</source>
        <extracomment>Staff, before a drill: %n drills more were planned by head office</extracomment>
        <translation>
            <numerusform>總部還安排了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>今天练：%1</source>
        <extracomment>Staff, before a drill: %1 the kind that is practised</extracomment>
        <translation>今天練：%1</translation>
    </message>
    <message>
        <source>换一种，点这里</source>
        <extracomment>Staff, before a drill: under the kind, a touch chooses another</extracomment>
        <translation>換一種，點這裡</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
    <message>
        <source>开始演练之前</source>
        <extracomment>Staff, before a drill: title</extracomment>
        <translation>開始演練之前</translation>
    </message>
    <message>
        <source>先把这几句念给大家听。</source>
        <extracomment>Staff, before a drill: under the title</extracomment>
        <translation>先把這幾句唸給大家聽。</translation>
    </message>
    <message>
        <source>谁参加？</source>
        <extracomment>Staff, before a drill: title, choose who takes part</extracomment>
        <translation>誰參加？</translation>
    </message>
    <message>
        <source>在场的点一下，已选 %1 人。没到的会记下，以后补训。</source>
        <extracomment>Staff, before a drill: everybody belongs to it, who is not here is followed up</extracomment>
        <translation>在場的點一下，已選 %1 人。沒到的會記下，以後補訓。</translation>
    </message>
    <message>
        <source>全都到了</source>
        <translation>全都到了</translation>
    </message>
    <message>
        <source>登录，开始演练</source>
        <extracomment>Staff, before a drill: button; sign in, then the drill begins</extracomment>
        <translation>登入，開始演練</translation>
    </message>
    <message>
        <source>都知道了，选参加的人</source>
        <extracomment>Staff, before a drill: button; next, who takes part</extracomment>
        <translation>都知道了，選參加的人</translation>
    </message>
    <message>
        <source>今天练什么？</source>
        <extracomment>Staff, before a drill: title, choose the kind that is practised</extracomment>
        <translation>今天練什麼？</translation>
    </message>
    <message>
        <source>已选</source>
        <extracomment>Staff, before a drill, choosing the kind: the one chosen now</extracomment>
        <translation>已選</translation>
    </message>
</context>
<context>
    <name>BriefingPoints</name>
    <message>
        <source>告诉客人和同事：这是演练。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>告訴客人和同事：這是演練。</translation>
    </message>
    <message>
        <source>屏幕上的按键只发演练消息。柜台下的硬件键一直是真的。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>螢幕上的按鍵只發演練訊息。櫃檯下的硬體鍵一直是真的。</translation>
    </message>
    <message>
        <source>真的出了事，按红色的“真的出事”，马上回到真报警。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>真的出了事，按紅色的「真的出事」，馬上回到真報警。</translation>
    </message>
    <message>
        <source>演练最多 30 分钟，到时自动停。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>演練最多 30 分鐘，到時自動停。</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>更多</source>
        <extracomment>Key: the next characters to choose from</extracomment>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>ChoiceQuestion</name>
    <message>
        <source>您想办哪一种？</source>
        <extracomment>Question: which of the form&apos;s products</extracomment>
        <translation>您想辦哪一種？</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>%1演练怎么样？</source>
        <extracomment>Staff, ending an incident: title, %1 is its kind</extracomment>
        <translation>%1演練怎麼樣？</translation>
    </message>
    <message>
        <source>%1怎么结束的？</source>
        <translation>%1怎麼結束的？</translation>
    </message>
    <message>
        <source>选一句写进记录。选好以后要登录。</source>
        <extracomment>Staff, ending an incident: what happens next</extracomment>
        <translation>選一句寫進記錄。選好以後要登入。</translation>
    </message>
    <message>
        <source>%1，现场安全</source>
        <extracomment>Staff, reason for ending an incident; %1 is the word on its closing button, say &quot;the fire is out&quot;</extracomment>
        <translation>%1，現場安全</translation>
    </message>
    <message>
        <source>处理好了，现场安全</source>
        <extracomment>Staff, reason for ending an incident</extracomment>
        <translation>處理好了，現場安全</translation>
    </message>
    <message>
        <source>交给到场的人员处理</source>
        <extracomment>Staff, reason for ending an incident: police, fire brigade or ambulance took over</extracomment>
        <translation>交給到場的人員處理</translation>
    </message>
    <message>
        <source>查看过，没有险情</source>
        <extracomment>Staff, reason for ending an incident: looked, nothing was wrong</extracomment>
        <translation>查看過，沒有險情</translation>
    </message>
    <message>
        <source>按错了，误报</source>
        <extracomment>Staff, reason for ending an incident: pressed by mistake</extracomment>
        <translation>按錯了，誤報</translation>
    </message>
    <message>
        <source>步骤都做完了</source>
        <extracomment>Staff, reason for ending a drill</extracomment>
        <translation>步驟都做完了</translation>
    </message>
    <message>
        <source>做完了，有几步要再练</source>
        <extracomment>Staff, reason for ending a drill</extracomment>
        <translation>做完了，有幾步要再練</translation>
    </message>
    <message>
        <source>有别的事，演练中断</source>
        <extracomment>Staff, reason for ending a drill</extracomment>
        <translation>有別的事，演練中斷</translation>
    </message>
    <message>
        <source>没到的会记成补训，7 天内：%1</source>
        <extracomment>Staff, ending a drill: %1 the names of those who were missing; they are trained within 7 days</extracomment>
        <translation>沒到的會記成補訓，7 天內：%1</translation>
    </message>
    <message>
        <source>还没有点名。点了名，没到的人才会记下。</source>
        <extracomment>Staff, ending a drill: nobody was counted</extracomment>
        <translation>還沒有點名。點了名，沒到的人才會記下。</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>我看过了，我同意</source>
        <extracomment>Box to tick under the words agreed to</extracomment>
        <translation>我看過了，我同意</translation>
    </message>
    <message numerus="yes">
        <source>我同意（先看完 %n 页）</source>
        <extracomment>Box that cannot be ticked yet: there are more pages to read</extracomment>
        <translation>
            <numerusform>我同意（先看完 %n 頁）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>先打给%1</source>
        <extracomment>Staff: above the person to call first, %1 the post, say &quot;risk contact&quot;</extracomment>
        <translation>先打給%1</translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>演练：只说，不真打</source>
        <extracomment>Staff, dial panel in a drill: do not really dial</extracomment>
        <translation>演練：只說，不真打</translation>
    </message>
    <message>
        <source>报警服务没有回应，请马上打电话</source>
        <extracomment>Staff, dial panel: the alarm service does not answer</extracomment>
        <translation>報警服務沒有回應，請馬上打電話</translation>
    </message>
    <message>
        <source>总部还没收到，请马上打电话</source>
        <extracomment>Staff, dial panel: head office has not received the alarm in 20 seconds</extracomment>
        <translation>總部還沒收到，請馬上打電話</translation>
    </message>
    <message>
        <source>现在用电话打</source>
        <extracomment>Staff, dial panel: the number below is to be dialled on a telephone</extracomment>
        <translation>現在用電話打</translation>
    </message>
    <message>
        <source>本机不能拨号</source>
        <extracomment>Staff, dial panel: this machine has no telephone</extracomment>
        <translation>本機不能撥號</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>已输入 %1 位，共 %2 位</source>
        <extracomment>Number field, read aloud: %1 figures typed of %2</extracomment>
        <translation>已輸入 %1 位，共 %2 位</translation>
    </message>
    <message>
        <source>显示号码</source>
        <extracomment>Button with an eye: the number is hidden, show it</extracomment>
        <translation>顯示號碼</translation>
    </message>
    <message>
        <source>藏起号码</source>
        <extracomment>Button with an eye: the number is shown, hide it</extracomment>
        <translation>藏起號碼</translation>
    </message>
</context>
<context>
    <name>DisclosedOffer</name>
    <message>
        <source>买之前，请先读这里</source>
        <extracomment>Disclosure box: title above the risk words</extracomment>
        <translation>買之前，請先讀這裡</translation>
    </message>
    <message>
        <source>看不懂就先不买。本机不卖理财，也不收钱。</source>
        <extracomment>Disclosure box: this machine sells nothing</extracomment>
        <translation>看不懂就先不買。本機不賣理財，也不收錢。</translation>
    </message>
</context>
<context>
    <name>DrillBand</name>
    <message>
        <source>演 练・演 练・演 练</source>
        <extracomment>Staff, drill: on the bands at top and bottom</extracomment>
        <translation>演 練・演 練・演 練</translation>
    </message>
</context>
<context>
    <name>EndedCard</name>
    <message>
        <source>来了真报警，演练停了</source>
        <extracomment>Staff: a drill that ended because a real alarm was raised</extracomment>
        <translation>來了真報警，演練停了</translation>
    </message>
    <message>
        <source>已经撤回</source>
        <extracomment>Staff: an alarm that was taken back</extracomment>
        <translation>已經撤回</translation>
    </message>
    <message>
        <source>%1 已结束・%2</source>
        <extracomment>Staff: an incident that was ended at %1 by %2</extracomment>
        <translation>%1 已結束・%2</translation>
    </message>
    <message>
        <source>演练没做完，以后再补。</source>
        <extracomment>Staff: what to do after a drill that a real alarm ended</extracomment>
        <translation>演練沒做完，以後再補。</translation>
    </message>
    <message>
        <source>撤回也发给了总部，记录里都有。</source>
        <extracomment>Staff: what taking back means</extracomment>
        <translation>撤回也發給了總部，記錄裡都有。</translation>
    </message>
</context>
<context>
    <name>EvacuationPage</name>
    <message>
        <source>演练・Drill・演练・Drill</source>
        <extracomment>Evacuation page of a drill: band at the top</extracomment>
        <translation>演練・Drill・演練・Drill</translation>
    </message>
    <message>
        <source>我走不了，请来帮我</source>
        <extracomment>Evacuation page: the one button, for somebody who cannot walk out alone. At most 12 characters.</extracomment>
        <translation>我走不了，請來幫我</translation>
    </message>
    <message>
        <source>正在叫人…</source>
        <extracomment>Evacuation page: help is being called</extracomment>
        <translation>正在叫人…</translation>
    </message>
    <message>
        <source>已经叫人，请等一等</source>
        <extracomment>Evacuation page: the call is certain</extracomment>
        <translation>已經叫人，請等一等</translation>
    </message>
    <message>
        <source>%1正过来</source>
        <extracomment>Evacuation page: %1 is the member of staff who comes</extracomment>
        <translation>%1正過來</translation>
    </message>
    <message>
        <source>没叫到，请大声喊人</source>
        <extracomment>Evacuation page: nobody could be called by this machine</extracomment>
        <translation>沒叫到，請大聲喊人</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>没有故障。看到坏的，点下面报一条。</source>
        <extracomment>Staff, faults: there is none</extracomment>
        <translation>沒有故障。看到壞的，點下面報一條。</translation>
    </message>
    <message>
        <source>修好了</source>
        <extracomment>Staff, faults: button, this has been mended</extracomment>
        <translation>修好了</translation>
    </message>
    <message>
        <source>怎么修好的？%1</source>
        <extracomment>Staff, faults: question over the keyboard, %1 what was broken</extracomment>
        <translation>怎麼修好的？%1</translation>
    </message>
    <message>
        <source>报一个故障</source>
        <extracomment>Staff, faults: button, report a new one</extracomment>
        <translation>報一個故障</translation>
    </message>
</context>
<context>
    <name>FigurePad</name>
    <message>
        <source>退一位</source>
        <extracomment>Keys: take the last figure back</extracomment>
        <translation>退一位</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>没有要跟进的。演练没到的人和要补的事，会在这里。</source>
        <extracomment>Staff, follow-ups: there is none</extracomment>
        <translation>沒有要跟進的。演練沒到的人和要補的事，會在這裡。</translation>
    </message>
    <message>
        <source>做好了</source>
        <extracomment>Staff, follow-ups: button, this has been done</extracomment>
        <translation>做好了</translation>
    </message>
    <message>
        <source>怎么做好的？%1</source>
        <extracomment>Staff, follow-ups: question over the keyboard, %1 what was to be done</extracomment>
        <translation>怎麼做好的？%1</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>现在没有可以办的</source>
        <extracomment>Application page: no form is published</extracomment>
        <translation>現在沒有可以辦的</translation>
    </message>
    <message>
        <source>您想办什么？</source>
        <extracomment>Application page: which form</extracomment>
        <translation>您想辦什麼？</translation>
    </message>
    <message>
        <source>请到柜台办，工作人员会帮您。</source>
        <extracomment>Application page: what to do when no form is published</extracomment>
        <translation>請到櫃檯辦，工作人員會幫您。</translation>
    </message>
    <message>
        <source>慢慢填，不会动您的钱。</source>
        <extracomment>Application page: takes away the fear of a wrong touch</extracomment>
        <translation>慢慢填，不會動您的錢。</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <extracomment>Button: calls a member of staff</extracomment>
        <translation>請工作人員幫忙</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>可以领取</source>
        <extracomment>Hand over page: title, the prize may be handed over</extracomment>
        <translation>可以領取</translation>
    </message>
    <message>
        <source>请把%1（%2）交给客人。</source>
        <extracomment>Hand over page: %1 the prize, %2 its value</extracomment>
        <translation>請把%1（%2）交給客人。</translation>
    </message>
    <message>
        <source>登记时间</source>
        <extracomment>Hand over page: fact, when head office recorded it</extracomment>
        <translation>登記時間</translation>
    </message>
    <message>
        <source>确认人</source>
        <extracomment>Hand over page: fact, who confirmed</extracomment>
        <translation>確認人</translation>
    </message>
    <message>
        <source>小票号码</source>
        <extracomment>Hand over page: fact, number of the slip</extracomment>
        <translation>簽單號碼</translation>
    </message>
    <message>
        <source>中奖商户</source>
        <extracomment>Hand over page: fact, the shop where it was won</extracomment>
        <translation>中獎商戶</translation>
    </message>
    <message>
        <source>领到了</source>
        <extracomment>Hand over page: button, the prize was handed over</extracomment>
        <translation>領到了</translation>
    </message>
    <message>
        <source>再兑一张</source>
        <extracomment>Button: scan another voucher</extracomment>
        <translation>再兌一張</translation>
    </message>
    <message>
        <source>谁交班？</source>
        <extracomment>Staff, handing over: title, who leaves</extracomment>
        <translation>誰交班？</translation>
    </message>
    <message>
        <source>%1的岗位交给谁？</source>
        <extracomment>Staff, handing over: title, who takes over what %1 (a name) did</extracomment>
        <translation>%1的崗位交給誰？</translation>
    </message>
    <message>
        <source>一起交：%1</source>
        <extracomment>Staff, handing over: %1 the roles that go to somebody else</extracomment>
        <translation>一起交：%1</translation>
    </message>
    <message>
        <source>没有岗位</source>
        <extracomment>Staff, handing over: this person has no role in this incident</extracomment>
        <translation>沒有崗位</translation>
    </message>
</context>
<context>
    <name>HeadcountPage</name>
    <message>
        <source>点名</source>
        <extracomment>Staff, roll call: title</extracomment>
        <translation>點名</translation>
    </message>
    <message>
        <source>到了的点一下。红的是没到的。</source>
        <extracomment>Staff, roll call: what to do</extracomment>
        <translation>到了的點一下。紅的是沒到的。</translation>
    </message>
    <message>
        <source>%1 点过一次，缺 %2 人。红的是没到的。</source>
        <extracomment>Staff, roll call: %1 the time of the last one, %2 how many were missing then</extracomment>
        <translation>%1 點過一次，缺 %2 人。紅的是沒到的。</translation>
    </message>
    <message>
        <source>全都到了</source>
        <extracomment>Staff, roll call: everybody is here</extracomment>
        <translation>全都到了</translation>
    </message>
    <message>
        <source>发出：到 %1 人，缺 %2 人</source>
        <extracomment>Staff, roll call: button; %1 are here, %2 are missing</extracomment>
        <translation>發出：到 %1 人，缺 %2 人</translation>
    </message>
</context>
<context>
    <name>HelpAction</name>
    <message>
        <source>请理财经理当面讲给我听</source>
        <extracomment>Wealth product: a wealth manager comes and explains it. Never &quot;buy&quot;.</extracomment>
        <translation>請理財經理當面講給我聽</translation>
    </message>
    <message>
        <source>没有这张卡？请人帮您办</source>
        <extracomment>Offer that needs a card: a member of staff helps to get one</extracomment>
        <translation>沒有這張卡？請人幫您辦</translation>
    </message>
    <message>
        <source>不会用？请人教您</source>
        <extracomment>Offer: a member of staff shows how to use it</extracomment>
        <translation>不會用？請人教您</translation>
    </message>
</context>
<context>
    <name>HelpBanner</name>
    <message>
        <source>没送到，请再按一次</source>
        <extracomment>Staff, help call: the answer did not get through</extracomment>
        <translation>沒送到，請再按一次</translation>
    </message>
    <message>
        <source>有客人请人帮忙</source>
        <extracomment>Staff, help call: a customer asks for a person</extracomment>
        <translation>有客人請人幫忙</translation>
    </message>
    <message>
        <source>%1：有客人请人帮忙</source>
        <extracomment>Staff, help call: a customer at the place %1 asks for a person</extracomment>
        <translation>%1：有客人請人幫忙</translation>
    </message>
    <message>
        <source>%1 正过去</source>
        <extracomment>Staff, help call: %1 (a name) is on the way</extracomment>
        <translation>%1 正過去</translation>
    </message>
    <message>
        <source>%1 正过去：%2</source>
        <extracomment>Staff, help call: %1 (a name) is on the way to %2 (a place)</extracomment>
        <translation>%1 正過去：%2</translation>
    </message>
    <message>
        <source>等了 %1・共 %2 位</source>
        <extracomment>Staff, help call: %1 waited, %2 calls wait</extracomment>
        <translation>等了 %1・共 %2 位</translation>
    </message>
    <message>
        <source>我来了・%1</source>
        <extracomment>Staff, help call: button &quot;I am coming&quot;, %1 is the name it is said in</extracomment>
        <translation>我來了・%1</translation>
    </message>
    <message>
        <source>客人办好了</source>
        <extracomment>Staff, help call: button, the customer has been helped</extracomment>
        <translation>客人辦好了</translation>
    </message>
</context>
<context>
    <name>HelpCalled</name>
    <message>
        <source>正在叫人</source>
        <extracomment>Help page: title before anybody has answered and before the call is certain
----------
Help page: title, the call has gone out, nobody has answered yet</extracomment>
        <translation>正在叫人</translation>
    </message>
    <message>
        <source>请稍等一下。</source>
        <extracomment>Help page: under the title, the call is on its way</extracomment>
        <translation>請稍等一下。</translation>
    </message>
    <message>
        <source>请在这里稍等，我们在叫人。</source>
        <extracomment>Help page: under the title, the call is stored and goes out by itself</extracomment>
        <translation>請在這裡稍等，我們在叫人。</translation>
    </message>
    <message>
        <source>%1正过来</source>
        <extracomment>Help page: title, %1 is the name of the member of staff who pressed &quot;I am coming&quot;</extracomment>
        <translation>%1正過來</translation>
    </message>
    <message>
        <source>没有叫到人</source>
        <extracomment>Help page: title when nobody could be reached</extracomment>
        <translation>沒有叫到人</translation>
    </message>
    <message>
        <source>请直接到柜台，我们马上帮您。</source>
        <extracomment>Help page: what to do when nobody could be reached</extracomment>
        <translation>請直接到櫃檯，我們馬上幫您。</translation>
    </message>
    <message>
        <source>已经办好了</source>
        <extracomment>Help page: title when the call is over</extracomment>
        <translation>已經辦好了</translation>
    </message>
    <message>
        <source>还要帮忙，随时再叫。</source>
        <extracomment>Help page: under the title when the call is over</extracomment>
        <translation>還要幫忙，隨時再叫。</translation>
    </message>
    <message>
        <source>大堂经理，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>大堂經理，馬上就到。</translation>
    </message>
    <message>
        <source>值班经理，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>值班經理，馬上就到。</translation>
    </message>
    <message>
        <source>网点负责人，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>網點負責人，馬上就到。</translation>
    </message>
    <message>
        <source>保安，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>保安，馬上就到。</translation>
    </message>
    <message>
        <source>我们的工作人员，马上就到。</source>
        <extracomment>Help page: who is coming, role not known</extracomment>
        <translation>我們的工作人員，馬上就到。</translation>
    </message>
    <message>
        <source>已经叫到人</source>
        <extracomment>Help page: fact, somebody answered the call, with the time beside it</extracomment>
        <translation>已經叫到人</translation>
    </message>
    <message>
        <source>已经记下</source>
        <extracomment>Help page: fact, the call is stored on this machine, with the time beside it</extracomment>
        <translation>已經記下</translation>
    </message>
    <message>
        <source>已经等了</source>
        <extracomment>Help page: fact, how long the customer has waited</extracomment>
        <translation>已經等了</translation>
    </message>
    <message>
        <source>不到 1 分钟</source>
        <extracomment>Help page: has waited less than a minute</extracomment>
        <translation>不到 1 分鐘</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <extracomment>Help page: has waited %n whole minutes</extracomment>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>您看的内容都留着</source>
        <extracomment>Help page: fact, what the customer did so far stays</extracomment>
        <translation>您看的內容都留著</translation>
    </message>
    <message>
        <source>不计时</source>
        <extracomment>Help page: the idle clock stands still</extracomment>
        <translation>不計時</translation>
    </message>
    <message>
        <source>工作人员不会问您的密码。</source>
        <extracomment>Help page: protects against fraud</extracomment>
        <translation>工作人員不會問您的密碼。</translation>
    </message>
    <message>
        <source>再叫一次</source>
        <extracomment>Help page: button, ask once more after nobody was reached</extracomment>
        <translation>再叫一次</translation>
    </message>
    <message>
        <source>不用了，取消</source>
        <extracomment>Help page: button, nobody needs to come any more</extracomment>
        <translation>不用了，取消</translation>
    </message>
    <message>
        <source>我边等边办</source>
        <extracomment>Help page: button, go on alone while waiting</extracomment>
        <translation>我邊等邊辦</translation>
    </message>
    <message>
        <source>继续看</source>
        <extracomment>Help page: button, go on</extracomment>
        <translation>繼續看</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>已经撤回</source>
        <extracomment>Staff, history: an alarm that was taken back</extracomment>
        <translation>已經撤回</translation>
    </message>
    <message>
        <source>最近的记录</source>
        <extracomment>Staff, history: title</extracomment>
        <translation>最近的記錄</translation>
    </message>
    <message>
        <source>事件和演练 %1</source>
        <extracomment>Staff, history: tab, incidents and drills, %1 of them</extracomment>
        <translation>事件和演練 %1</translation>
    </message>
    <message>
        <source>断线 %1</source>
        <extracomment>Staff, history: tab, times in which a way was gone, %1 of them</extracomment>
        <translation>斷線 %1</translation>
    </message>
    <message>
        <source>没有断过线。</source>
        <extracomment>Staff, history: no way to head office was gone</extracomment>
        <translation>沒有斷過線。</translation>
    </message>
    <message>
        <source>没有结束的事件和演练。</source>
        <extracomment>Staff, history: nothing has ended</extracomment>
        <translation>沒有結束的事件和演練。</translation>
    </message>
    <message>
        <source>来了真报警，演练停了</source>
        <extracomment>Staff, history: a drill that a real alarm ended</extracomment>
        <translation>來了真報警，演練停了</translation>
    </message>
    <message>
        <source>%1 起，还没通</source>
        <extracomment>Staff, history: a way has been gone since %1</extracomment>
        <translation>%1 起，還沒通</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <extracomment>Staff, history: a way was gone from %1 to %2</extracomment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>最近一天的。</source>
        <extracomment>Staff, history: ways that were gone in the last 24 hours</extracomment>
        <translation>最近一天的。</translation>
    </message>
    <message>
        <source>这次开机以来的。全部记录在总部。</source>
        <extracomment>Staff, history: since the panel was started; where the whole record is</extracomment>
        <translation>這次開機以來的。全部記錄在總部。</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>您今天想办什么？</source>
        <extracomment>Home: the question above the four choices</extracomment>
        <translation>您今天想辦什麼？</translation>
    </message>
    <message>
        <source>不收费、不转账，不会动您的钱。</source>
        <extracomment>Home: the machine never costs or moves money</extracomment>
        <translation>不收費、不轉帳，不會動您的錢。</translation>
    </message>
    <message>
        <source>扫码兑奖</source>
        <extracomment>Home: choice, redeem a prize by its code</extracomment>
        <translation>掃碼兌獎</translation>
    </message>
    <message>
        <source>优惠活动</source>
        <extracomment>Home: choice, see all offers</extracomment>
        <translation>優惠活動</translation>
    </message>
    <message>
        <source>办卡申请</source>
        <extracomment>Home: choice, apply for a card</extracomment>
        <translation>辦卡申請</translation>
    </message>
    <message>
        <source>卡丢了・其他</source>
        <extracomment>Home: choice, lost card and everything else; calls a member of staff</extracomment>
        <translation>卡丟了・其他</translation>
    </message>
    <message>
        <source>请工作人员过来</source>
        <extracomment>Home: under &quot;lost card, other&quot;: a member of staff will come</extracomment>
        <translation>請工作人員過來</translation>
    </message>
    <message>
        <source>您好，欢迎光临</source>
        <extracomment>Home: on the picture while no offer has been published</extracomment>
        <translation>您好，歡迎光臨</translation>
    </message>
    <message>
        <source>小票或手机上的码</source>
        <extracomment>Home: under &quot;redeem&quot;, where the code is</extracomment>
        <translation>簽單或手機上的碼</translation>
    </message>
    <message>
        <source>约 3 分钟，要身份证</source>
        <extracomment>Home: under &quot;apply&quot;, how long it takes and what is needed</extracomment>
        <translation>約 3 分鐘，要身分證</translation>
    </message>
</context>
<context>
    <name>IncidentStrip</name>
    <message>
        <source>%1・%2</source>
        <extracomment>Staff: an open incident, %1 its kind, %2 its level</extracomment>
        <translation>%1・%2</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件没结束</source>
        <extracomment>Staff: %n more incidents are open</extracomment>
        <translation>
            <numerusform>另有 %n 件沒結束</numerusform>
        </translation>
    </message>
    <message>
        <source>还没结束，点这里看</source>
        <extracomment>Staff: leads to the page of an open incident</extracomment>
        <translation>還沒結束，點這裡看</translation>
    </message>
</context>
<context>
    <name>KButton</name>
    <message>
        <source>请稍等…</source>
        <extracomment>Label of a button while its work is going on</extracomment>
        <translation>請稍等…</translation>
    </message>
</context>
<context>
    <name>KindGrid</name>
    <message>
        <source>静默</source>
        <extracomment>Staff, choosing a kind: a silent one</extracomment>
        <translation>靜默</translation>
    </message>
</context>
<context>
    <name>LadderRung</name>
    <message>
        <source>等了 %1</source>
        <extracomment>Staff, ladder: waiting for this for %1 minutes and seconds</extracomment>
        <translation>等了 %1</translation>
    </message>
</context>
<context>
    <name>LatinKeys</name>
    <message>
        <source>一个一个点，就写上了</source>
        <extracomment>Latin keyboard: above the keys</extracomment>
        <translation>一個一個點，就寫上了</translation>
    </message>
    <message>
        <source>重新写</source>
        <extracomment>Key: empties the field, to write it anew</extracomment>
        <translation>重新寫</translation>
    </message>
    <message>
        <source>间隔号</source>
        <extracomment>Key, read aloud: the dot between the parts of a name</extracomment>
        <translation>間隔號</translation>
    </message>
    <message>
        <source>空格</source>
        <extracomment>Key: a space between words</extracomment>
        <translation>空格</translation>
    </message>
    <message>
        <source>拼音</source>
        <extracomment>Key: back to the pinyin keyboard</extracomment>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>大写</source>
        <extracomment>Key: capital letters</extracomment>
        <translation>大寫</translation>
    </message>
    <message>
        <source>删除</source>
        <extracomment>Key: takes the last letter or figure away</extracomment>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>LevelPage</name>
    <message>
        <source>有多严重？</source>
        <extracomment>Staff, level of an incident: title</extracomment>
        <translation>有多嚴重？</translation>
    </message>
    <message>
        <source>拿不准，就选高的。点一下就发给总部。</source>
        <extracomment>Staff, level of an incident: the rule</extracomment>
        <translation>拿不準，就選高的。點一下就發給總部。</translation>
    </message>
</context>
<context>
    <name>LiveActions</name>
    <message>
        <source>面板</source>
        <extracomment>Staff, live page: back to the tiles</extracomment>
        <translation>面板</translation>
    </message>
    <message>
        <source>补充</source>
        <extracomment>Staff, live page: say more about it: place, level, notes, roles</extracomment>
        <translation>補充</translation>
    </message>
    <message>
        <source>点名</source>
        <extracomment>Staff, live page: call the roll</extracomment>
        <translation>點名</translation>
    </message>
    <message>
        <source>真的出事</source>
        <extracomment>Staff, drill: something real has happened, back to the real tiles</extracomment>
        <translation>真的出事</translation>
    </message>
    <message>
        <source>演练做完</source>
        <extracomment>Staff, live page of a drill: end it</extracomment>
        <translation>演練做完</translation>
    </message>
    <message>
        <source>处理完了</source>
        <extracomment>Staff, live page: end the incident</extracomment>
        <translation>處理完了</translation>
    </message>
</context>
<context>
    <name>LiveHead</name>
    <message>
        <source>%1・演练</source>
        <extracomment>Staff, head of a drill, %1 its kind</extracomment>
        <translation>%1・演練</translation>
    </message>
    <message>
        <source>%1・真实</source>
        <extracomment>Staff, head of a real incident, %1 its kind</extracomment>
        <translation>%1・真實</translation>
    </message>
    <message>
        <source>已过去</source>
        <extracomment>Staff, under the running clock of an incident</extracomment>
        <translation>已過去</translation>
    </message>
    <message>
        <source>已结束</source>
        <extracomment>Staff, under the stopped clock of an incident</extracomment>
        <translation>已結束</translation>
    </message>
    <message>
        <source>%1 先按的是%2</source>
        <extracomment>Staff, head of an incident whose kind was corrected: %1 the time of the first touch, %2 the kind then</extracomment>
        <translation>%1 先按的是%2</translation>
    </message>
</context>
<context>
    <name>LiveSteps</name>
    <message>
        <source>千万不要</source>
        <extracomment>Staff: over what nobody may do</extracomment>
        <translation>千萬不要</translation>
    </message>
    <message>
        <source>各岗位要做的</source>
        <extracomment>Staff: over the steps of the playbook</extracomment>
        <translation>各崗位要做的</translation>
    </message>
    <message>
        <source>做完 %1 / %2</source>
        <extracomment>Staff: over the steps of the playbook, %1 of %2 are done</extracomment>
        <translation>做完 %1 / %2</translation>
    </message>
    <message>
        <source>看步骤</source>
        <extracomment>Staff: back from what nobody may do to the steps</extracomment>
        <translation>看步驟</translation>
    </message>
    <message>
        <source>不要做的</source>
        <extracomment>Staff: what nobody may do</extracomment>
        <translation>不要做的</translation>
    </message>
    <message>
        <source>这一种还没有写好步骤。
先保护人，再听负责人安排。</source>
        <extracomment>Staff: there is no playbook for this kind yet</extracomment>
        <translation>這一種還沒有寫好步驟。
先保護人，再聽負責人安排。</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>您是哪一位？</source>
        <extracomment>Staff login: title, choose your own name</extracomment>
        <translation>您是哪一位？</translation>
    </message>
    <message>
        <source>%1，请输密码</source>
        <extracomment>Staff login: title, %1 is the chosen name</extracomment>
        <translation>%1，請輸密碼</translation>
    </message>
    <message>
        <source>报警服务没有回应，现在登录不了。报警键照样能按。</source>
        <extracomment>Staff login: the alarm service does not answer</extracomment>
        <translation>報警服務沒有回應，現在登入不了。報警鍵照樣能按。</translation>
    </message>
    <message>
        <source>还没有收到员工名单。</source>
        <extracomment>Staff login: the list of staff has not come from head office yet</extracomment>
        <translation>還沒有收到員工名單。</translation>
    </message>
    <message numerus="yes">
        <source>输错太多次了。请等 %n 秒再试。</source>
        <extracomment>Staff login: too many wrong PINs, %n seconds to wait</extracomment>
        <translation>
            <numerusform>輸錯太多次了。請等 %n 秒再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>密码不对，请再输一次。</source>
        <extracomment>Staff login: wrong PIN</extracomment>
        <translation>密碼不對，請再輸一次。</translation>
    </message>
    <message>
        <source>输完按“好了”。</source>
        <extracomment>Staff login: what to do</extracomment>
        <translation>輸完按「好了」。</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Staff login: next page of names, %1 of %2</extracomment>
        <translation>%1 / %2 頁</translation>
    </message>
    <message numerus="yes">
        <source>已输入 %n 位</source>
        <extracomment>Staff login, read aloud: how many figures were typed, never which</extracomment>
        <translation>
            <numerusform>已輸入 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>正在核对…</source>
        <extracomment>Staff login: the PIN is being checked</extracomment>
        <translation>正在核對…</translation>
    </message>
    <message>
        <source>好了</source>
        <extracomment>Staff login: key &quot;done&quot;</extracomment>
        <translation>好了</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>驿站银行自助终端</source>
        <extracomment>Name of the window, seen by staff only</extracomment>
        <translation>驛站銀行自助終端</translation>
    </message>
</context>
<context>
    <name>NavRow</name>
    <message>
        <source>返回</source>
        <extracomment>Goes one screen back; nothing typed is lost</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>结束</source>
        <extracomment>Ends the visit and clears the screen, after one question</extracomment>
        <translation>結束</translation>
    </message>
</context>
<context>
    <name>NoCodePage</name>
    <message>
        <source>没有码，或扫不出来？</source>
        <extracomment>No code page: title</extracomment>
        <translation>沒有碼，或掃不出來？</translation>
    </message>
    <message>
        <source>手机：屏幕调亮，码放大</source>
        <extracomment>No code page: advice for a code on the phone</extracomment>
        <translation>手機：螢幕調亮，碼放大</translation>
    </message>
    <message>
        <source>小票：压平，别折住码</source>
        <extracomment>No code page: advice for a code on the slip</extracomment>
        <translation>簽單：壓平，別摺住碼</translation>
    </message>
    <message>
        <source>小票上没有码？看备注栏</source>
        <extracomment>No code page: the slip bears no code</extracomment>
        <translation>簽單上沒有碼？看備註欄</translation>
    </message>
    <message>
        <source>中奖写在小票的备注栏里。写了，就请工作人员帮您兑。</source>
        <extracomment>No code page: where a win is printed on the slip</extracomment>
        <translation>中獎寫在簽單的備註欄裡。寫了，就請工作人員幫您兌。</translation>
    </message>
    <message>
        <source>别着急，奖不会丢</source>
        <extracomment>No code page: nothing is lost</extracomment>
        <translation>別著急，獎不會丟</translation>
    </message>
    <message>
        <source>截止以前，拿着小票来都能兑。</source>
        <extracomment>No code page: nothing is lost, why</extracomment>
        <translation>截止以前，拿著簽單來都能兌。</translation>
    </message>
    <message>
        <source>请人帮我兑</source>
        <extracomment>Button: call a member of staff</extracomment>
        <translation>請人幫我兌</translation>
    </message>
    <message>
        <source>小票上有兑奖号，就输进来</source>
        <extracomment>No code page: the number may be typed</extracomment>
        <translation>小票上有兌獎號，就輸進來</translation>
    </message>
    <message>
        <source>输入兑奖号</source>
        <extracomment>No code page: button, type the number of the slip</extracomment>
        <translation>輸入兌獎號</translation>
    </message>
    <message>
        <source>机器会问总行，要连着网。</source>
        <extracomment>No code page: who answers</extracomment>
        <translation>機器會問總行，要連著網。</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>补一句话</source>
        <extracomment>Staff, adding to the record: title</extracomment>
        <translation>補一句話</translation>
    </message>
    <message>
        <source>点一句，就写进记录，总部也看得到。</source>
        <extracomment>Staff, adding to the record: what it is for</extracomment>
        <translation>點一句，就寫進記錄，總部也看得到。</translation>
    </message>
    <message>
        <source>人都撤出来了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>人都撤出來了</translation>
    </message>
    <message>
        <source>有人受伤</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>有人受傷</translation>
    </message>
    <message>
        <source>有人被困</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>有人被困</translation>
    </message>
    <message>
        <source>119 到了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>119 到了</translation>
    </message>
    <message>
        <source>120 到了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>120 到了</translation>
    </message>
    <message>
        <source>110 到了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>110 到了</translation>
    </message>
    <message>
        <source>需要人手支援</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>需要人手支援</translation>
    </message>
    <message>
        <source>情况稳住了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>情況穩住了</translation>
    </message>
    <message>
        <source>写一句别的</source>
        <extracomment>Staff, adding to the record: type a sentence</extracomment>
        <translation>寫一句別的</translation>
    </message>
    <message>
        <source>写一句话</source>
        <extracomment>Staff, adding to the record: question over the keyboard</extracomment>
        <translation>寫一句話</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>总部现在没有通知。</source>
        <extracomment>Staff, notices: there is none</extracomment>
        <translation>總部現在沒有通知。</translation>
    </message>
    <message>
        <source>到 %1</source>
        <extracomment>Staff, notices: who it is from and until when it holds</extracomment>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>看过了</source>
        <extracomment>Staff, notices: button, it was read, put it away</extracomment>
        <translation>看過了</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>总部通知</source>
        <extracomment>Staff: above a notice of head office that nobody has read yet</extracomment>
        <translation>總部通知</translation>
    </message>
</context>
<context>
    <name>NumberKeys</name>
    <message>
        <source>删除</source>
        <extracomment>Key: takes the last letter or figure away</extracomment>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>退一位</source>
        <extracomment>Staff, figures: take the last one back</extracomment>
        <translation>退一位</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>号码没有问题</source>
        <extracomment>Beside a number field: it is complete and right</extracomment>
        <translation>號碼沒有問題</translation>
    </message>
    <message numerus="yes">
        <source>前 %n 位没有问题</source>
        <extracomment>Beside a number field: the first %n figures are right</extracomment>
        <translation>
            <numerusform>前 %n 位沒有問題</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还要 %n 位</source>
        <extracomment>Beside a number field: %n figures are still to be typed</extracomment>
        <translation>
            <numerusform>還要 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>请人代我输入</source>
        <extracomment>Button: a member of staff types instead of the customer</extracomment>
        <translation>請人代我輸入</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>电话</source>
        <extracomment>Staff, numbers to dial: title</extracomment>
        <translation>電話</translation>
    </message>
    <message>
        <source>本机不能拨号，请用电话打。</source>
        <extracomment>Staff, numbers to dial: this machine has no telephone</extracomment>
        <translation>本機不能撥號，請用電話打。</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>上一页</source>
        <extracomment>Pager: to the page before</extracomment>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Pager: page of pages</extracomment>
        <translation>%1 / %2 頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Pager: to the next page</extracomment>
        <translation>下一頁</translation>
    </message>
</context>
<context>
    <name>PagerRow</name>
    <message>
        <source>上一页</source>
        <extracomment>Pager: to the page before</extracomment>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Pager: page of pages</extracomment>
        <translation>%1 / %2 頁</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Pager: to the next page</extracomment>
        <translation>下一頁</translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>等着发 %1・被退回 %2</source>
        <extracomment>Staff, footer: %1 messages wait to be sent, %2 were refused and need a person</extracomment>
        <translation>等著發 %1・被退回 %2</translation>
    </message>
    <message numerus="yes">
        <source>等着发 %n 条</source>
        <extracomment>Staff, footer: %n messages wait to be sent</extracomment>
        <translation>
            <numerusform>等著發 %n 條</numerusform>
        </translation>
    </message>
    <message>
        <source>都发出去了</source>
        <extracomment>Staff, footer: everything has been sent</extracomment>
        <translation>都發出去了</translation>
    </message>
    <message>
        <source>锁上・%1</source>
        <extracomment>Staff, footer: lock the tools, %1 is who is signed in; they lock by themselves after 60 seconds</extracomment>
        <translation>鎖上・%1</translation>
    </message>
    <message>
        <source>登录</source>
        <extracomment>Staff, footer: sign in</extracomment>
        <translation>登入</translation>
    </message>
    <message>
        <source>锁上</source>
        <extracomment>Staff, footer: lock the tools, where there is no room for a name</extracomment>
        <translation>鎖上</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>员工面板</source>
        <extracomment>Staff: head of the panel, %1 is the branch</extracomment>
        <translation>員工面板</translation>
    </message>
    <message>
        <source>%1・员工面板</source>
        <translation>%1・員工面板</translation>
    </message>
    <message>
        <source>值班：%1</source>
        <extracomment>Staff: head of the panel, who is on duty</extracomment>
        <translation>值班：%1</translation>
    </message>
    <message>
        <source>值班：%1・安全员：%2</source>
        <extracomment>Staff: head of the panel, duty manager and safety officer</extracomment>
        <translation>值班：%1・安全員：%2</translation>
    </message>
</context>
<context>
    <name>PanelMain</name>
    <message>
        <source>驿站银行员工面板</source>
        <extracomment>Name of the window, seen by staff only</extracomment>
        <translation>驛站銀行員工面板</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>报警服务没有回应</source>
        <extracomment>Staff, path card: the alarm service of this machine does not answer</extracomment>
        <translation>報警服務沒有回應</translation>
    </message>
    <message>
        <source>总部不通，先打电话</source>
        <extracomment>Staff, path card: no line to head office</extracomment>
        <translation>總部不通，先打電話</translation>
    </message>
    <message>
        <source>都带“演练”记号</source>
        <extracomment>Staff, path card in a drill: every message of the drill is marked</extracomment>
        <translation>都帶「演練」記號</translation>
    </message>
    <message>
        <source>三条都通</source>
        <extracomment>Staff, path card: all three ways work</extracomment>
        <translation>三條都通</translation>
    </message>
    <message>
        <source>总部通</source>
        <extracomment>Staff, path card: head office can be reached</extracomment>
        <translation>總部通</translation>
    </message>
    <message>
        <source>有一条不通</source>
        <extracomment>Staff, path card: one of the ways is down</extracomment>
        <translation>有一條不通</translation>
    </message>
    <message>
        <source>演练消息</source>
        <extracomment>Staff, path card: title in a drill</extracomment>
        <translation>演練訊息</translation>
    </message>
    <message>
        <source>报警通道</source>
        <extracomment>Staff, path card: title</extracomment>
        <translation>報警通道</translation>
    </message>
    <message>
        <source>总部</source>
        <extracomment>Staff, path card: the way to head office</extracomment>
        <translation>總部</translation>
    </message>
    <message>
        <source>不清楚</source>
        <extracomment>Staff, path card: nothing is known of this way</extracomment>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>没有回音</source>
        <extracomment>Staff, path card: no answer from head office</extracomment>
        <translation>沒有回音</translation>
    </message>
    <message>
        <source>刚刚有回音</source>
        <extracomment>Staff, path card: head office answered just now</extracomment>
        <translation>剛剛有回音</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒前有回音</source>
        <extracomment>Staff, path card: head office answered %n seconds ago</extracomment>
        <translation>
            <numerusform>%n 秒前有回音</numerusform>
        </translation>
    </message>
    <message>
        <source>备用线</source>
        <extracomment>Staff, path card: the second way to head office</extracomment>
        <translation>備用線</translation>
    </message>
    <message>
        <source>没有配置</source>
        <extracomment>Staff, path card: this way has not been set up here</extracomment>
        <translation>沒有設定</translation>
    </message>
    <message>
        <source>通</source>
        <extracomment>Staff, path card: this way works</extracomment>
        <translation>通</translation>
    </message>
    <message>
        <source>不通</source>
        <extracomment>Staff, path card: this way does not work</extracomment>
        <translation>不通</translation>
    </message>
    <message>
        <source>硬件键</source>
        <extracomment>Staff, path card: the alarm button under the counter</extracomment>
        <translation>硬體鍵</translation>
    </message>
    <message>
        <source>一直是真报警</source>
        <extracomment>Staff, path card in a drill: the hardware button always raises a real alarm</extracomment>
        <translation>一直是真報警</translation>
    </message>
    <message>
        <source>已接好</source>
        <extracomment>Staff, path card: the hardware button is connected</extracomment>
        <translation>已接好</translation>
    </message>
</context>
<context>
    <name>PatrolPage</name>
    <message>
        <source>今天要查的</source>
        <extracomment>Staff, patrol: title</extracomment>
        <translation>今天要查的</translation>
    </message>
    <message>
        <source>总部还没有发布清单。发布以后，这里会有。</source>
        <extracomment>Staff, patrol: no list has been published</extracomment>
        <translation>總部還沒有發布清單。發布以後，這裡會有。</translation>
    </message>
    <message>
        <source>点一张，一项一项看。不好的会记成故障，跟到修好。</source>
        <extracomment>Staff, patrol: what a list is</extracomment>
        <translation>點一張，一項一項看。不好的會記成故障，跟到修好。</translation>
    </message>
    <message numerus="yes">
        <source>还没查，共 %n 项</source>
        <extracomment>Staff, patrol: this list waits, %n things to look at</extracomment>
        <translation>
            <numerusform>還沒查，共 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>都好</source>
        <extracomment>Staff, patrol: the last round found nothing wrong</extracomment>
        <translation>都好</translation>
    </message>
    <message numerus="yes">
        <source>%n 项不好</source>
        <extracomment>Staff, patrol: the last round found %n things wrong</extracomment>
        <translation>
            <numerusform>%n 項不好</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatrolRoundPage</name>
    <message numerus="yes">
        <source>还有 %n 项没看。</source>
        <extracomment>Staff, patrol round: %n items are still to be looked at</extracomment>
        <translation>
            <numerusform>還有 %n 項沒看。</numerusform>
        </translation>
    </message>
    <message>
        <source>看完了：好 %1 项，不好 %2 项。</source>
        <extracomment>Staff, patrol round: %1 items are good, %2 are not</extracomment>
        <translation>看完了：好 %1 項，不好 %2 項。</translation>
    </message>
    <message>
        <source>哪里不好？</source>
        <extracomment>Staff, patrol round: question over the keyboard, what is wrong</extracomment>
        <translation>哪裡不好？</translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 项</source>
        <extracomment>Staff, patrol round: button while %n items are still to be looked at</extracomment>
        <translation>
            <numerusform>還差 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>查完，记下</source>
        <extracomment>Staff, patrol round: button, put it into the record</extracomment>
        <translation>查完，記下</translation>
    </message>
</context>
<context>
    <name>PatrolRow</name>
    <message>
        <source>好</source>
        <extracomment>Staff, patrol: this is as it should be</extracomment>
        <translation>好</translation>
    </message>
    <message>
        <source>不好</source>
        <extracomment>Staff, patrol: this is not as it should be</extracomment>
        <translation>不好</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>已输入 %n 位</source>
        <extracomment>PIN, read aloud: how many figures were typed, never which</extracomment>
        <translation>
            <numerusform>已輸入 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>正在核对…</source>
        <extracomment>PIN: it is being checked</extracomment>
        <translation>正在核對…</translation>
    </message>
    <message>
        <source>确认</source>
        <extracomment>PIN: done, confirm</extracomment>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>PinyinKeys</name>
    <message>
        <source>%1・第 %2 / %3 页</source>
        <extracomment>Pinyin keyboard: %1 the letters typed, %2 page of %3 pages of characters</extracomment>
        <translation>%1・第 %2 / %3 頁</translation>
    </message>
    <message>
        <source>点一个字，就选上了</source>
        <extracomment>Pinyin keyboard: how to choose a character</extracomment>
        <translation>點一個字，就選上了</translation>
    </message>
    <message>
        <source>没有这个音，按删除改一改</source>
        <extracomment>Pinyin keyboard: no character sounds like these letters</extracomment>
        <translation>沒有這個音，按刪除改一改</translation>
    </message>
    <message>
        <source>重新写</source>
        <extracomment>Key: empties the field, to write it anew</extracomment>
        <translation>重新寫</translation>
    </message>
    <message>
        <source>字母 / 符号</source>
        <extracomment>Key: to the keyboard with Latin letters and signs</extracomment>
        <translation>字母 / 符號</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>大堂</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>大堂</translation>
    </message>
    <message>
        <source>柜台</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>櫃檯</translation>
    </message>
    <message>
        <source>加钞间</source>
        <extracomment>Staff, place in a branch: the room behind the cash machines</extracomment>
        <translation>加鈔間</translation>
    </message>
    <message>
        <source>自助区</source>
        <extracomment>Staff, place in a branch: cash machines</extracomment>
        <translation>自助區</translation>
    </message>
    <message>
        <source>门口</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>門口</translation>
    </message>
    <message>
        <source>后台办公区</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>後台辦公區</translation>
    </message>
    <message>
        <source>没有人受伤</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>沒有人受傷</translation>
    </message>
    <message>
        <source>有人受伤</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>有人受傷</translation>
    </message>
    <message>
        <source>有人被困</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>有人被困</translation>
    </message>
    <message>
        <source>有人有危险</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>有人有危險</translation>
    </message>
    <message>
        <source>在哪里？有人受伤吗？</source>
        <extracomment>Staff, place of an incident: title</extracomment>
        <translation>在哪裡？有人受傷嗎？</translation>
    </message>
    <message>
        <source>写别的</source>
        <extracomment>Staff, choices: type something else</extracomment>
        <translation>寫別的</translation>
    </message>
    <message>
        <source>地点</source>
        <extracomment>Staff, place of an incident: heading over the places</extracomment>
        <translation>地點</translation>
    </message>
    <message>
        <source>在哪里？</source>
        <extracomment>Staff, place of an incident: question over the keyboard</extracomment>
        <translation>在哪裡？</translation>
    </message>
    <message>
        <source>人</source>
        <extracomment>Staff, place of an incident: heading over who is hurt</extracomment>
        <translation>人</translation>
    </message>
    <message>
        <source>谁受伤，谁有危险？</source>
        <extracomment>Staff, place of an incident: question over the keyboard</extracomment>
        <translation>誰受傷，誰有危險？</translation>
    </message>
    <message>
        <source>先选地点</source>
        <extracomment>Staff, place of an incident: button while no place is chosen</extracomment>
        <translation>先選地點</translation>
    </message>
    <message>
        <source>发出去</source>
        <extracomment>Staff, adding to an incident: button</extracomment>
        <translation>發出去</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>过期没做：%1演练</source>
        <extracomment>Staff, drill planned by head office: %1 its kind, it ought to have been done</extracomment>
        <translation>過期沒做：%1演練</translation>
    </message>
    <message>
        <source>总部安排：%1演练</source>
        <extracomment>Staff, drill planned by head office: %1 its kind</extracomment>
        <translation>總部安排：%1演練</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <extracomment>Staff, drill planned by head office: from %1 to %2</extracomment>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>Playbooks</name>
    <message>
        <source>抢劫</source>
        <extracomment>Tile names are two characters in Chinese and one short word in English</extracomment>
        <translation>搶劫</translation>
    </message>
    <message>
        <source>静默</source>
        <translation>靜默</translation>
    </message>
    <message>
        <source>火警</source>
        <translation>火警</translation>
    </message>
    <message>
        <source>急病</source>
        <translation>急病</translation>
    </message>
    <message>
        <source>爆炸</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <source>可疑物品</source>
        <translation>可疑物品</translation>
    </message>
    <message>
        <source>可疑</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>人或车</source>
        <translation>人或車</translation>
    </message>
    <message>
        <source>劫持</source>
        <translation>劫持</translation>
    </message>
    <message>
        <source>行凶</source>
        <translation>行兇</translation>
    </message>
    <message>
        <source>偷窃</source>
        <translation>偷竊</translation>
    </message>
    <message>
        <source>毒气</source>
        <translation>毒氣</translation>
    </message>
    <message>
        <source>气味、液体</source>
        <translation>氣味、液體</translation>
    </message>
    <message>
        <source>纵火</source>
        <translation>縱火</translation>
    </message>
    <message>
        <source>卡险</source>
        <translation>卡險</translation>
    </message>
    <message>
        <source>盗刷、系统</source>
        <translation>盜刷、系統</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>糾紛</translation>
    </message>
    <message>
        <source>厅堂冲突</source>
        <translation>廳堂衝突</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>設備</translation>
    </message>
    <message>
        <source>断网、断电</source>
        <translation>斷網、斷電</translation>
    </message>
</context>
<context>
    <name>PreparingPage</name>
    <message>
        <source>请稍等…</source>
        <extracomment>Application page, for a moment before the first question</extracomment>
        <translation>請稍等…</translation>
    </message>
</context>
<context>
    <name>PrizeFacts</name>
    <message>
        <source>小票号码</source>
        <extracomment>Redeem: the number printed on the POS slip</extracomment>
        <translation>簽單號碼</translation>
    </message>
    <message>
        <source>谁的奖</source>
        <extracomment>Redeem: whose prize it is</extracomment>
        <translation>誰的獎</translation>
    </message>
    <message>
        <source>收银员奖</source>
        <extracomment>Redeem: the prize belongs to the cashier of the shop</extracomment>
        <translation>收銀員獎</translation>
    </message>
    <message>
        <source>驿站卡</source>
        <extracomment>Redeem: the customer&apos;s card</extracomment>
        <translation>驛站卡</translation>
    </message>
    <message>
        <source>没有写</source>
        <extracomment>Redeem: the slip names no card</extracomment>
        <translation>沒有寫</translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <extracomment>Redeem: the last four figures of the card</extracomment>
        <translation>尾號 %1</translation>
    </message>
    <message>
        <source>中奖商户</source>
        <extracomment>Redeem: the shop where it was won</extracomment>
        <translation>中獎商戶</translation>
    </message>
</context>
<context>
    <name>Promotions</name>
    <message>
        <source>现在没有这类优惠。看看别的，或问问工作人员。</source>
        <extracomment>Promotions: nothing to show in this list</extracomment>
        <translation>現在沒有這類優惠。看看別的，或問問工作人員。</translation>
    </message>
    <message>
        <source>优惠活动</source>
        <extracomment>Promotions: title of the list</extracomment>
        <translation>優惠活動</translation>
    </message>
    <message>
        <source>长者优惠</source>
        <extracomment>Promotions: title of the list for older customers</extracomment>
        <translation>長者優惠</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>可以不填。%1</source>
        <extracomment>Under a question that may be left unanswered; %1 says how to answer it</extracomment>
        <translation>可以不填。%1</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <extracomment>Above a question: %1 this step, %2 how many there are</extracomment>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>申请收到了</source>
        <extracomment>Receipt: title, head office has confirmed the application</extracomment>
        <translation>申請收到了</translation>
    </message>
    <message>
        <source>申请存好了</source>
        <extracomment>Receipt: title, the application is stored on this machine</extracomment>
        <translation>申請存好了</translation>
    </message>
    <message>
        <source>已存在本机，联网后自己发送。</source>
        <extracomment>Receipt: the application is stored on this machine and waits for the network</extracomment>
        <translation>已存在本機，連上網路後自己發送。</translation>
    </message>
    <message>
        <source>我们会联系您，请留意来电。</source>
        <extracomment>Receipt: what happens next</extracomment>
        <translation>我們會聯絡您，請留意來電。</translation>
    </message>
    <message>
        <source>可以拍照，也可以抄下号码。</source>
        <extracomment>Receipt: how to keep it</extracomment>
        <translation>可以拍照，也可以抄下號碼。</translation>
    </message>
    <message>
        <source>来办的时候，请带身份证。</source>
        <extracomment>Receipt: what to bring</extracomment>
        <translation>來辦的時候，請帶身分證。</translation>
    </message>
    <message>
        <source>记好了，完成</source>
        <extracomment>Receipt: the customer has read it; the screen is cleared</extracomment>
        <translation>記好了，完成</translation>
    </message>
    <message>
        <source>总部已经收到。</source>
        <extracomment>Receipt: head office has confirmed the application</extracomment>
        <translation>總部已經收到。</translation>
    </message>
</context>
<context>
    <name>ReceiptPaper</name>
    <message>
        <source>您的回执号码</source>
        <extracomment>Receipt: above the number</extracomment>
        <translation>您的回執號碼</translation>
    </message>
    <message>
        <source>您的回执号码 %1</source>
        <extracomment>Receipt, read aloud: %1 the number</extracomment>
        <translation>您的回執號碼 %1</translation>
    </message>
    <message>
        <source>回执的二维码</source>
        <extracomment>Receipt: the code with the number, read aloud</extracomment>
        <translation>回執的二維碼</translation>
    </message>
    <message>
        <source>办什么</source>
        <extracomment>Receipt: what was applied for</extracomment>
        <translation>辦什麼</translation>
    </message>
    <message>
        <source>谁</source>
        <extracomment>Receipt: who applied</extracomment>
        <translation>誰</translation>
    </message>
    <message>
        <source>到哪里取</source>
        <extracomment>Receipt: where it will be ready</extracomment>
        <translation>到哪裡取</translation>
    </message>
</context>
<context>
    <name>RedeemWords</name>
    <message>
        <source>这不是兑奖券的码</source>
        <extracomment>Refused: some other QR code</extracomment>
        <translation>這不是兌獎券的碼</translation>
    </message>
    <message>
        <source>这不是我们银行的券</source>
        <extracomment>Refused: a signed code, not a voucher of ours</extracomment>
        <translation>這不是我們銀行的券</translation>
    </message>
    <message>
        <source>这张券要请人核对</source>
        <extracomment>Refused: signed by a key that is not believed (any more)</extracomment>
        <translation>這張券要請人核對</translation>
    </message>
    <message>
        <source>这张券核对不上</source>
        <extracomment>Refused: the signature is not ours</extracomment>
        <translation>這張券核對不上</translation>
    </message>
    <message>
        <source>码没有读全</source>
        <extracomment>Refused: the code could not be read to its end</extracomment>
        <translation>碼沒有讀全</translation>
    </message>
    <message>
        <source>还没到兑奖时间</source>
        <extracomment>Refused: too early</extracomment>
        <translation>還沒到兌獎時間</translation>
    </message>
    <message>
        <source>兑奖时间已经过了</source>
        <extracomment>Refused: too late</extracomment>
        <translation>兌獎時間已經過了</translation>
    </message>
    <message>
        <source>这个活动现在不能兑奖</source>
        <extracomment>Refused: the campaign is not (or no longer) published</extracomment>
        <translation>這個活動現在不能兌獎</translation>
    </message>
    <message>
        <source>这张券在别的网点兑</source>
        <extracomment>Refused: paid at other branches only</extracomment>
        <translation>這張券在別的網點兌</translation>
    </message>
    <message>
        <source>这张券不是给您的</source>
        <extracomment>Refused: not the person the voucher is for</extracomment>
        <translation>這張券不是給您的</translation>
    </message>
    <message>
        <source>网络不通，现在兑不了</source>
        <extracomment>Refused: head office cannot be asked</extracomment>
        <translation>網路不通，現在兌不了</translation>
    </message>
    <message>
        <source>这张券正在核对</source>
        <extracomment>Refused: an earlier payout of this voucher has no answer yet</extracomment>
        <translation>這張券正在核對</translation>
    </message>
    <message>
        <source>这张券已经兑过了</source>
        <extracomment>Refused: redeemed before</extracomment>
        <translation>這張券已經兌過了</translation>
    </message>
    <message>
        <source>别处正在兑这张券</source>
        <extracomment>Refused: another machine is redeeming it now</extracomment>
        <translation>別處正在兌這張券</translation>
    </message>
    <message>
        <source>这张券停用了</source>
        <extracomment>Refused: withdrawn by head office</extracomment>
        <translation>這張券停用了</translation>
    </message>
    <message>
        <source>这里的奖品发完了</source>
        <extracomment>Refused: this branch has none of the prizes left</extracomment>
        <translation>這裡的獎品發完了</translation>
    </message>
    <message>
        <source>兑奖次数用完了</source>
        <extracomment>Refused: the limit of prizes is reached</extracomment>
        <translation>兌獎次數用完了</translation>
    </message>
    <message>
        <source>等得太久，要重新扫</source>
        <extracomment>Refused: nobody confirmed in time</extracomment>
        <translation>等得太久，要重新掃</translation>
    </message>
    <message>
        <source>这台机器现在兑不了</source>
        <extracomment>Refused: this machine cannot do it now</extracomment>
        <translation>這台機器現在兌不了</translation>
    </message>
    <message>
        <source>扫到的是别的码。兑奖券的码印在小票上，或在手机短信里。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>掃到的是別的碼。兌獎券的碼印在簽單上，或在手機簡訊裡。</translation>
    </message>
    <message>
        <source>码没有坏，只是别家的。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>碼沒有壞，只是別家的。您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>机器认不出签发的记号，工作人员可以查。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>機器認不出簽發的記號，工作人員可以查。</translation>
    </message>
    <message>
        <source>券上的内容和签名对不上，所以不能兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>券上的內容和簽名對不上，所以不能兌。</translation>
    </message>
    <message>
        <source>小票可能折了、脏了，压平再扫一次。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>簽單可能摺了、髒了，壓平再掃一次。</translation>
    </message>
    <message>
        <source>券是真的，到时间再来就能兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>券是真的，到時間再來就能兌。</translation>
    </message>
    <message>
        <source>过了截止时间，机器就不能兑了。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>過了截止時間，機器就不能兌了。</translation>
    </message>
    <message>
        <source>活动没有开始，或者已经停了。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>活動沒有開始，或者已經停了。您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>券是真的，只能在券上写明的网点兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>券是真的，只能在券上寫明的網點兌。</translation>
    </message>
    <message>
        <source>持卡人和收银员的奖分开发，只发给本人。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>持卡人和收銀員的獎分開發，只發給本人。</translation>
    </message>
    <message>
        <source>要问过总行才能发奖。奖还在，没有少。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>要問過總行才能發獎。獎還在，沒有少。</translation>
    </message>
    <message>
        <source>上一次的确认还没有答复，先不要发放。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>上一次的確認還沒有答覆，先不要發放。</translation>
    </message>
    <message>
        <source>一张券只能兑一次，这次不能再领。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>一張券只能兌一次，這次不能再領。您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>另一台机器刚扫过它，最多两分钟就放开。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>另一台機器剛掃過它，最多兩分鐘就放開。</translation>
    </message>
    <message>
        <source>总行停用了这张券。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>總行停用了這張券。您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>您的奖还算数，要等补货或换个网点。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>您的獎還算數，要等補貨或換個網點。</translation>
    </message>
    <message>
        <source>按活动的规定，不能再兑了。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>按活動的規定，不能再兌了。您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>两分钟里没有人确认，券已经放开，没有兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>兩分鐘裡沒有人確認，券已經放開，沒有兌。</translation>
    </message>
    <message>
        <source>机器太久没有和总行核对，不敢发奖。奖还在。</source>
        <extracomment>Refused: explanation, the list of keys is too old</extracomment>
        <translation>機器太久沒有和總行核對，不敢發獎。獎還在。</translation>
    </message>
    <message>
        <source>机器记不下这一笔，所以不发。奖还在，没有少。</source>
        <extracomment>Refused: explanation, the payout cannot be written down</extracomment>
        <translation>機器記不下這一筆，所以不發。獎還在，沒有少。</translation>
    </message>
    <message>
        <source>总行说现在不能兑。您没有做错什么。</source>
        <extracomment>Refused: explanation, a reason this program does not know</extracomment>
        <translation>總行說現在不能兌。您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>不是您领的？</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>不是您領的？</translation>
    </message>
    <message>
        <source>再试一次就好</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>再試一次就好</translation>
    </message>
    <message>
        <source>请收好小票</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>請收好簽單</translation>
    </message>
    <message>
        <source>等一会儿再扫</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>等一會兒再掃</translation>
    </message>
    <message>
        <source>我们帮您查</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>我們幫您查</translation>
    </message>
    <message>
        <source>请告诉工作人员，马上帮您查。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>請告訴工作人員，馬上幫您查。</translation>
    </message>
    <message>
        <source>看看小票备注栏，那里有中奖的码。没有就请工作人员看。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>看看簽單備註欄，那裡有中獎的碼。沒有就請工作人員看。</translation>
    </message>
    <message>
        <source>还是不行，请工作人员帮您看小票。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>還是不行，請工作人員幫您看簽單。</translation>
    </message>
    <message>
        <source>请先叫工作人员过来，再扫一次。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>請先叫工作人員過來，再掃一次。</translation>
    </message>
    <message>
        <source>到了时间，任何一台兑奖的机器都可以。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>到了時間，任何一台兌獎的機器都可以。</translation>
    </message>
    <message>
        <source>急着领，请到柜台，工作人员想办法。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>急著領，請到櫃檯，工作人員想辦法。</translation>
    </message>
    <message>
        <source>过两分钟再扫，或请工作人员查。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>過兩分鐘再掃，或請工作人員查。</translation>
    </message>
    <message>
        <source>工作人员告诉您哪个网点最近。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>工作人員告訴您哪個網點最近。</translation>
    </message>
    <message>
        <source>工作人员告诉您哪里还有、什么时候到。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>工作人員告訴您哪裡還有、什麼時候到。</translation>
    </message>
    <message>
        <source>请本人带小票来，或问问工作人员。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>請本人帶簽單來，或問問工作人員。</translation>
    </message>
    <message>
        <source>工作人员可以帮您问活动热线。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>工作人員可以幫您問活動熱線。</translation>
    </message>
    <message>
        <source>请把小票给工作人员看。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>請把簽單給工作人員看。</translation>
    </message>
    <message>
        <source>这台机器停止兑奖了</source>
        <extracomment>Refused: the machine&apos;s own test failed, nothing is redeemed here</extracomment>
        <translation>這台機器停止兌獎了</translation>
    </message>
    <message>
        <source>没有查到这个兑奖号</source>
        <extracomment>Refused: head office knows no prize of the typed number</extracomment>
        <translation>沒有查到這個兌獎號</translation>
    </message>
    <message>
        <source>机器自己检查，发现看券看得不对，就停了。奖还在。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>機器自己檢查，發現看券看得不對，就停了。獎還在。</translation>
    </message>
    <message>
        <source>总行没有登记这个号码。请照小票再看一遍，您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>總行沒有登記這個號碼。請照小票再看一遍，您沒有做錯什麼。</translation>
    </message>
    <message>
        <source>请到柜台兑。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>請到櫃檯兌。</translation>
    </message>
    <message>
        <source>机器的时间还没核对</source>
        <extracomment>Refused: the machine has no time that head office has signed</extracomment>
        <translation>機器的時間還沒核對</translation>
    </message>
    <message>
        <source>机器要先和总行核对</source>
        <extracomment>Refused: the list of keys was confirmed too long ago</extracomment>
        <translation>機器要先和總行核對</translation>
    </message>
    <message>
        <source>时间不准，就看不准到没到期。奖还在，没有少。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>時間不準，就看不準到沒到期。獎還在，沒有少。</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>现在不能在这里申请</source>
        <extracomment>Application page: title when no application can be taken</extracomment>
        <translation>現在不能在這裡申請</translation>
    </message>
    <message>
        <source>看看别的</source>
        <extracomment>Button: back to the list of what can be applied for</extracomment>
        <translation>看看別的</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <extracomment>Button: calls a member of staff</extracomment>
        <translation>請工作人員幫忙</translation>
    </message>
    <message>
        <source>兑的时间</source>
        <extracomment>Refused page: fact, when the voucher was redeemed</extracomment>
        <translation>兌的時間</translation>
    </message>
    <message>
        <source>开始时间</source>
        <extracomment>Refused page: fact, when it may be redeemed</extracomment>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>截止时间</source>
        <extracomment>Refused page: fact, the deadline</extracomment>
        <translation>截止時間</translation>
    </message>
    <message>
        <source>兑的地方</source>
        <extracomment>Refused page: fact, where the voucher was redeemed</extracomment>
        <translation>兌的地方</translation>
    </message>
    <message>
        <source>兑的奖品</source>
        <extracomment>Refused page: fact, which prize it was</extracomment>
        <translation>兌的獎品</translation>
    </message>
    <message>
        <source>%1（价值 %2）</source>
        <extracomment>Refused page: %1 the prize, %2 its value</extracomment>
        <translation>%1（價值 %2）</translation>
    </message>
    <message>
        <source>小票号码</source>
        <extracomment>Refused page: fact, number of the slip</extracomment>
        <translation>簽單號碼</translation>
    </message>
    <message>
        <source>请人帮我查</source>
        <extracomment>Refused page: button, a member of staff looks into it</extracomment>
        <translation>請人幫我查</translation>
    </message>
    <message>
        <source>再扫一次</source>
        <extracomment>Refused page: button, scan the same voucher once more</extracomment>
        <translation>再掃一次</translation>
    </message>
    <message>
        <source>换一张券</source>
        <extracomment>Refused page: button, scan another voucher</extracomment>
        <translation>換一張券</translation>
    </message>
    <message>
        <source>再输一次</source>
        <extracomment>Refused page: button, type the number of the slip again</extracomment>
        <translation>再輸一次</translation>
    </message>
</context>
<context>
    <name>ReportRow</name>
    <message>
        <source>报过了</source>
        <extracomment>Staff, telling upward: %1 is who told it</extracomment>
        <translation>報過了</translation>
    </message>
    <message>
        <source>%1 报的</source>
        <translation>%1 報的</translation>
    </message>
    <message>
        <source>%1 已过</source>
        <extracomment>Staff, telling upward: the time is over, %1 it was</extracomment>
        <translation>%1 已過</translation>
    </message>
    <message>
        <source>%1 前</source>
        <extracomment>Staff, telling upward: at the latest at %1</extracomment>
        <translation>%1 前</translation>
    </message>
</context>
<context>
    <name>ReportStrip</name>
    <message>
        <source>逐级上报</source>
        <extracomment>Staff, live page: leads to who is told upward</extracomment>
        <translation>逐級上報</translation>
    </message>
    <message>
        <source>都报过了</source>
        <extracomment>Staff, live page: everybody of the chain has been told</extracomment>
        <translation>都報過了</translation>
    </message>
    <message>
        <source>下一个：%1</source>
        <extracomment>Staff, live page: %1 is who is told next</extracomment>
        <translation>下一個：%1</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>逐级上报</source>
        <extracomment>Staff, telling upward: title</extracomment>
        <translation>逐級上報</translation>
    </message>
    <message>
        <source>从上到下，一级一级报。报了一级，点一下，时间就记下。</source>
        <extracomment>Staff, telling upward: under the title</extracomment>
        <translation>從上到下，一級一級報。報了一級，點一下，時間就記下。</translation>
    </message>
</context>
<context>
    <name>RetypePage</name>
    <message>
        <source>其实是什么？</source>
        <extracomment>Staff, correcting the kind of an incident: title</extracomment>
        <translation>其實是什麼？</translation>
    </message>
    <message>
        <source>%1 第一次按的时间不变。改成静默的，这里就不再显示。</source>
        <extracomment>Staff, correcting the kind of an incident: %1 the time of the first touch</extracomment>
        <translation>%1 第一次按的時間不變。改成靜默的，這裡就不再顯示。</translation>
    </message>
    <message>
        <source>现在是这种</source>
        <extracomment>Staff, correcting the kind: this is what it is taken for now</extracomment>
        <translation>現在是這種</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>请看一遍，都对吗？</source>
        <extracomment>Review of an application: title</extracomment>
        <translation>請看一遍，都對嗎？</translation>
    </message>
    <message>
        <source>号码遮住了一部分，别人看不到。</source>
        <extracomment>Review of an application: why names and numbers are partly hidden</extracomment>
        <translation>號碼遮住了一部分，別人看不到。</translation>
    </message>
    <message>
        <source>没有存上，您写的都还在。请再试一次，或者到柜台办。</source>
        <extracomment>Review: saving failed, nothing is lost</extracomment>
        <translation>沒有存上，您寫的都還在。請再試一次，或者到櫃檯辦。</translation>
    </message>
    <message>
        <source>有人让您这样做吗？先问问工作人员。</source>
        <extracomment>Review: protects against fraud</extracomment>
        <translation>有人讓您這樣做嗎？先問問工作人員。</translation>
    </message>
    <message>
        <source>正在存，请稍等…</source>
        <extracomment>Review: the application is being saved</extracomment>
        <translation>正在存，請稍等…</translation>
    </message>
    <message>
        <source>再试一次</source>
        <extracomment>Review: hand the application in once more</extracomment>
        <translation>再試一次</translation>
    </message>
    <message>
        <source>都对，交申请</source>
        <extracomment>Review: hand the application in</extracomment>
        <translation>都對，交申請</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>改：%1 %2</source>
        <extracomment>Row of the review, read aloud: %1 the question, %2 the answer; the touch leads to the question</extracomment>
        <translation>改：%1 %2</translation>
    </message>
    <message>
        <source>没有填</source>
        <extracomment>Row of the review: the customer left this one empty</extracomment>
        <translation>沒有填</translation>
    </message>
    <message>
        <source>改</source>
        <extracomment>Row of the review: change this answer</extracomment>
        <translation>改</translation>
    </message>
</context>
<context>
    <name>RollGrid</name>
    <message>
        <source>还没有收到员工名单。</source>
        <extracomment>Staff, roll call: the list of staff has not come from head office yet</extracomment>
        <translation>還沒有收到員工名單。</translation>
    </message>
</context>
<context>
    <name>RollRow</name>
    <message>
        <source>到</source>
        <extracomment>Staff, roll call: this person is here</extracomment>
        <translation>到</translation>
    </message>
    <message>
        <source>没到</source>
        <extracomment>Staff, roll call: this person is missing</extracomment>
        <translation>沒到</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>把码对准方框</source>
        <extracomment>Scan page: title with a camera</extracomment>
        <translation>把碼對準方框</translation>
    </message>
    <message>
        <source>用扫码器扫一扫</source>
        <extracomment>Scan page: title without a camera</extracomment>
        <translation>用掃碼器掃一掃</translation>
    </message>
    <message>
        <source>摄像头现在用不了，用扫码器一样能兑。</source>
        <extracomment>Scan page: the camera does not answer</extracomment>
        <translation>鏡頭現在用不了，用掃碼器一樣能兌。</translation>
    </message>
    <message>
        <source>小票、手机上的码都可以。</source>
        <extracomment>Scan page: which codes</extracomment>
        <translation>簽單、手機上的碼都可以。</translation>
    </message>
    <message>
        <source>拿稳两秒，读到了自己往下走。</source>
        <extracomment>Scan page: what to do</extracomment>
        <translation>拿穩兩秒，讀到了自己往下走。</translation>
    </message>
    <message>
        <source>机器不拍照，不留画面。</source>
        <extracomment>Scan page: nothing is kept</extracomment>
        <translation>機器不拍照，不留畫面。</translation>
    </message>
    <message>
        <source>没有码？扫不出来？</source>
        <extracomment>Scan page: button, the code cannot be read or there is none</extracomment>
        <translation>沒有碼？掃不出來？</translation>
    </message>
</context>
<context>
    <name>ScanWindow</name>
    <message>
        <source>对准扫码器</source>
        <extracomment>Scan page without a camera: hold the code before the scanner</extracomment>
        <translation>對準掃碼器</translation>
    </message>
    <message>
        <source>太暗，亮一点</source>
        <extracomment>Scan page, advice: too little light on the code</extracomment>
        <translation>太暗，亮一點</translation>
    </message>
    <message>
        <source>太亮，斜一点</source>
        <extracomment>Scan page, advice: glare or too much light</extracomment>
        <translation>太亮，斜一點</translation>
    </message>
    <message>
        <source>对准方框</source>
        <extracomment>Scan page, advice: first word</extracomment>
        <translation>對準方框</translation>
    </message>
    <message>
        <source>慢慢靠近一点</source>
        <extracomment>Scan page, advice: after five seconds</extracomment>
        <translation>慢慢靠近一點</translation>
    </message>
    <message>
        <source>放平，拿稳</source>
        <extracomment>Scan page, advice: after ten seconds</extracomment>
        <translation>放平，拿穩</translation>
    </message>
    <message>
        <source>扫码窗口</source>
        <extracomment>Scan page, read aloud: the window of the camera</extracomment>
        <translation>掃碼窗口</translation>
    </message>
    <message>
        <source>光线够亮</source>
        <extracomment>Scan page, condition</extracomment>
        <translation>光線夠亮</translation>
    </message>
    <message>
        <source>没有反光</source>
        <extracomment>Scan page, condition</extracomment>
        <translation>沒有反光</translation>
    </message>
    <message>
        <source>再近一点</source>
        <extracomment>Scan page, advice: the code is seen but too small</extracomment>
        <translation>再近一點</translation>
    </message>
    <message>
        <source>再远一点</source>
        <extracomment>Scan page, advice: the code is too near, or a part of it is outside</extracomment>
        <translation>再遠一點</translation>
    </message>
    <message>
        <source>别动，拿稳</source>
        <extracomment>Scan page, advice: the code is seen but blurred, the hand moves</extracomment>
        <translation>別動，拿穩</translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <source>家属和病情</source>
        <extracomment>Staff, sealed words: title</extracomment>
        <translation>家屬和病情</translation>
    </message>
    <message>
        <source>发出后只有总部值班室能看，不进报告，这块屏幕不留。</source>
        <extracomment>Staff, sealed words: what the seal means</extracomment>
        <translation>發出後只有總部值班室能看，不進報告，這塊螢幕不留。</translation>
    </message>
    <message>
        <source>家属姓名、电话、什么关系</source>
        <extracomment>Staff, sealed words: what to write about the family</extracomment>
        <translation>家屬姓名、電話、什麼關係</translation>
    </message>
    <message>
        <source>病史、吃什么药、过敏、现在怎样</source>
        <extracomment>Staff, sealed words: what to write about the health of somebody</extracomment>
        <translation>病史、吃什麼藥、過敏、現在怎樣</translation>
    </message>
    <message>
        <source>封好发出了。现在只有总部值班室能看，这块屏幕没有留。</source>
        <extracomment>Staff, sealed words: they were taken, and are gone here</extracomment>
        <translation>封好發出了。現在只有總部值班室能看，這塊螢幕沒有留。</translation>
    </message>
    <message>
        <source>正在封好…</source>
        <extracomment>Staff, sealed words: on their way</extracomment>
        <translation>正在封好…</translation>
    </message>
</context>
<context>
    <name>SeniorHome</name>
    <message>
        <source>您好，
慢慢来，不着急。</source>
        <extracomment>Large-word home: greeting, two lines</extracomment>
        <translation>您好，
慢慢來，不著急。</translation>
    </message>
    <message>
        <source>不收费、不转账，不会动您的钱。</source>
        <extracomment>Large-word home: the machine never costs or moves money</extracomment>
        <translation>不收費、不轉帳，不會動您的錢。</translation>
    </message>
    <message>
        <source>扫码兑奖</source>
        <extracomment>Large-word home: choice, redeem a prize by its code</extracomment>
        <translation>掃碼兌獎</translation>
    </message>
    <message>
        <source>长者优惠</source>
        <extracomment>Large-word home: choice, offers for older customers</extracomment>
        <translation>長者優惠</translation>
    </message>
    <message>
        <source>办卡、换卡</source>
        <extracomment>Large-word home: choice, a new or replacement card</extracomment>
        <translation>辦卡、換卡</translation>
    </message>
    <message>
        <source>按错没关系，下一页都能返回。</source>
        <extracomment>Large-word home: a wrong touch does no harm</extracomment>
        <translation>按錯沒關係，下一頁都能返回。</translation>
    </message>
    <message>
        <source>小票、手机都行</source>
        <extracomment>Large-word home: under &quot;redeem&quot;, where the code is</extracomment>
        <translation>簽單、手機都行</translation>
    </message>
    <message>
        <source>不收钱，要身份证</source>
        <extracomment>Large-word home: under &quot;a new or replacement card&quot;, what it costs and needs</extracomment>
        <translation>不收錢，要身分證</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>M&apos; 月 &apos;d&apos; 日&apos;</source>
        <extracomment>Format of a day (QLocale: d, M, MMMM; other text in single quotes)</extracomment>
        <translation>M&apos; 月 &apos;d&apos; 日&apos;</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A deadline: %1 the day, %2 the time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>Days of one month: %1 first day with month, %2 last day. In English the month stands at the end.</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>M&apos; 月 &apos;d&apos; 日&apos;</source>
        <comment>first day</comment>
        <extracomment>Format of the first of several days of one month</extracomment>
        <translation>M&apos; 月 &apos;d&apos; 日&apos;</translation>
    </message>
    <message>
        <source>d&apos; 日&apos;</source>
        <comment>last day</comment>
        <extracomment>Format of the last of several days of one month</extracomment>
        <translation>d&apos; 日&apos;</translation>
    </message>
    <message>
        <source>%1开始</source>
        <extracomment>An offer that has not begun: %1 the day</extracomment>
        <translation>%1開始</translation>
    </message>
    <message>
        <source>今天是最后一天</source>
        <extracomment>An offer whose last day is today</extracomment>
        <translation>今天是最後一天</translation>
    </message>
    <message>
        <source>今天 %1 截止</source>
        <extracomment>An offer that ends today: %1 the time</extracomment>
        <translation>今天 %1 截止</translation>
    </message>
    <message>
        <source>到 %1</source>
        <extracomment>An offer that runs until %1</extracomment>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>%1 元</source>
        <extracomment>A sum in yuan</extracomment>
        <translation>%1 元</translation>
    </message>
    <message>
        <source>%1 岁以上</source>
        <extracomment>Chip: least age</extracomment>
        <translation>%1 歲以上</translation>
    </message>
    <message>
        <source>不限次数</source>
        <extracomment>How often an offer can be used</extracomment>
        <translation>不限次數</translation>
    </message>
    <message>
        <source>%1，每次最多减 %2</source>
        <extracomment>How often, and the most one gets each time: %1 how often, %2 the sum</extracomment>
        <translation>%1，每次最多減 %2</translation>
    </message>
    <message>
        <source>总额有限，用完就没有了</source>
        <extracomment>How much there is of an offer</extracomment>
        <translation>總額有限，用完就沒有了</translation>
    </message>
    <message>
        <source>没有总额限制</source>
        <translation>沒有總額限制</translation>
    </message>
    <message>
        <source>买菜购物</source>
        <extracomment>Category of offers; at most 4 characters or 10 letters</extracomment>
        <translation>買菜購物</translation>
    </message>
    <message>
        <source>吃饭</source>
        <translation>吃飯</translation>
    </message>
    <message>
        <source>旅游</source>
        <translation>旅遊</translation>
    </message>
    <message>
        <source>理财</source>
        <translation>理財</translation>
    </message>
    <message>
        <source>黄金</source>
        <translation>黃金</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>銀行卡</translation>
    </message>
    <message>
        <source>健康</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>文化</source>
        <translation>文化</translation>
    </message>
    <message numerus="yes">
        <source>每张卡每月 %n 次</source>
        <extracomment>How often an offer can be used</extracomment>
        <translation>
            <numerusform>每張卡每月 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>每张卡一共 %n 次</source>
        <extracomment>How often an offer can be used, in all</extracomment>
        <translation>
            <numerusform>每張卡一共 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 家门店</source>
        <extracomment>Number of shops where an offer is good</extracomment>
        <translation>
            <numerusform>%n 家門市</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipPage</name>
    <message>
        <source>输入兑奖号</source>
        <extracomment>Slip page: title</extracomment>
        <translation>輸入兌獎號</translation>
    </message>
    <message>
        <source>号码不对，请照小票再看一遍。</source>
        <extracomment>Slip page: a figure is wrong, nothing was asked</extracomment>
        <translation>號碼不對，請照小票再看一遍。</translation>
    </message>
    <message>
        <source>印在小票上“兑奖号”后面，最后一位也要。</source>
        <extracomment>Slip page: which number</extracomment>
        <translation>印在小票上「兌獎號」後面，最後一位也要。</translation>
    </message>
    <message>
        <source>已输入 %1</source>
        <extracomment>Slip page, read aloud: what was typed so far</extracomment>
        <translation>已輸入 %1</translation>
    </message>
    <message>
        <source>要连网问总行。查到了，工作人员看过小票再发奖。</source>
        <extracomment>Slip page: the number proves nothing by itself</extracomment>
        <translation>要連網問總行。查到了，工作人員看過小票再發獎。</translation>
    </message>
    <message>
        <source>查一查</source>
        <extracomment>Slip page: key, look the number up</extracomment>
        <translation>查一查</translation>
    </message>
    <message>
        <source>我是收银员，查我的奖</source>
        <extracomment>Slip page: button, look up the prize for the cashier of that slip</extracomment>
        <translation>我是收銀員，查我的獎</translation>
    </message>
</context>
<context>
    <name>StaffConfirm</name>
    <message>
        <source>您是哪一位？</source>
        <translation>您是哪一位？</translation>
    </message>
    <message>
        <source>%1，请输密码</source>
        <extracomment>Staff confirms: title, %1 is the chosen name</extracomment>
        <translation>%1，請輸密碼</translation>
    </message>
    <message>
        <source>现在登录不了，请到柜台兑。</source>
        <extracomment>Staff confirms: the login service does not answer</extracomment>
        <translation>現在登入不了，請到櫃檯兌。</translation>
    </message>
    <message>
        <source>还没有收到员工名单，请到柜台兑。</source>
        <extracomment>Staff confirms: the list of staff has not come from head office yet</extracomment>
        <translation>還沒有收到員工名單，請到櫃檯兌。</translation>
    </message>
    <message numerus="yes">
        <source>输错太多次了，请等 %n 秒再试。</source>
        <extracomment>Staff confirms: too many wrong PINs, %n seconds to wait</extracomment>
        <translation>
            <numerusform>輸錯太多次了，請等 %n 秒再試。</numerusform>
        </translation>
    </message>
    <message>
        <source>密码不对，请再输一次。</source>
        <extracomment>Staff confirms: wrong PIN</extracomment>
        <translation>密碼不對，請再輸一次。</translation>
    </message>
    <message>
        <source>先看小票和本人，再确认。</source>
        <extracomment>Staff confirms: look at the slip first</extracomment>
        <translation>先看簽單和本人，再確認。</translation>
    </message>
    <message>
        <source>%1・%2</source>
        <extracomment>Staff confirms: what is paid, %1 the prize, %2 its value</extracomment>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Staff confirms: next page of names, %1 of %2</extracomment>
        <translation>%1 / %2 頁</translation>
    </message>
    <message>
        <source>先不确认</source>
        <extracomment>Staff confirms: button, back to the customer&apos;s page</extracomment>
        <translation>先不確認</translation>
    </message>
    <message>
        <source>换个人</source>
        <extracomment>Staff confirms: button, another name</extracomment>
        <translation>換個人</translation>
    </message>
    <message>
        <source>不是本人，不发</source>
        <extracomment>Staff confirms: button, the person before the machine is not who the voucher names</extracomment>
        <translation>不是本人，不發</translation>
    </message>
    <message>
        <source>请先刷工作证</source>
        <extracomment>Staff confirms: title, choose your own name Staff confirms: title, a prize of great value needs the badge first</extracomment>
        <translation>請先刷工作證</translation>
    </message>
    <message>
        <source>这张证不是本网点的。</source>
        <extracomment>Staff confirms: the badge is nobody&apos;s of this branch</extracomment>
        <translation>這張證不是本網點的。</translation>
    </message>
    <message>
        <source>看好小票和人，再输密码。</source>
        <extracomment>Staff confirms: a prize of great value</extracomment>
        <translation>看好小票和人，再輸密碼。</translation>
    </message>
    <message>
        <source>先看小票和本人，可刷证。</source>
        <extracomment>Staff confirms: look at the slip first; a badge does as well as a name and a PIN</extracomment>
        <translation>先看小票和本人，可刷證。</translation>
    </message>
</context>
<context>
    <name>StaffCover</name>
    <message>
        <source>回到客户屏幕</source>
        <extracomment>Staff, panel in the customers&apos; window: back to the customer&apos;s page, which is as it was</extracomment>
        <translation>回到客戶螢幕</translation>
    </message>
</context>
<context>
    <name>StaffPager</name>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Staff: next page of a list, %1 of %2</extracomment>
        <translation>%1 / %2 頁</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>真的出事</source>
        <extracomment>Staff, drill: something real has happened, back to the real tiles</extracomment>
        <translation>真的出事</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>返回</source>
        <extracomment>Staff: back to the page before</extracomment>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Ⅰ级</source>
        <extracomment>Staff: severity of an incident, major</extracomment>
        <translation>Ⅰ級</translation>
    </message>
    <message>
        <source>Ⅱ级</source>
        <extracomment>Staff: severity of an incident, serious</extracomment>
        <translation>Ⅱ級</translation>
    </message>
    <message>
        <source>Ⅲ级</source>
        <extracomment>Staff: severity of an incident, ordinary</extracomment>
        <translation>Ⅲ級</translation>
    </message>
    <message>
        <source>网点负责人</source>
        <extracomment>Staff: role</extracomment>
        <translation>網點負責人</translation>
    </message>
    <message>
        <source>值班经理</source>
        <extracomment>Staff: role</extracomment>
        <translation>值班經理</translation>
    </message>
    <message>
        <source>柜员</source>
        <extracomment>Staff: role</extracomment>
        <translation>櫃員</translation>
    </message>
    <message>
        <source>大堂经理</source>
        <extracomment>Staff: role</extracomment>
        <translation>大堂經理</translation>
    </message>
    <message>
        <source>保安</source>
        <extracomment>Staff: role</extracomment>
        <translation>保安</translation>
    </message>
    <message>
        <source>安全员</source>
        <extracomment>Staff: role</extracomment>
        <translation>安全員</translation>
    </message>
    <message>
        <source>值班室</source>
        <extracomment>Staff: role at head office, the room that watches incidents</extracomment>
        <translation>值班室</translation>
    </message>
    <message>
        <source>保卫部</source>
        <extracomment>Staff: role at head office
----------
Staff, numbers to dial, and post of the emergency group</extracomment>
        <translation>保衛部</translation>
    </message>
    <message>
        <source>存好了</source>
        <extracomment>Staff: the alarm is on disk / is not yet</extracomment>
        <translation>存好了</translation>
    </message>
    <message>
        <source>还没存好</source>
        <translation>還沒存好</translation>
    </message>
    <message>
        <source>发出去了</source>
        <extracomment>Staff: the alarm left this machine / has not yet</extracomment>
        <translation>發出去了</translation>
    </message>
    <message>
        <source>还没发出</source>
        <translation>還沒發出</translation>
    </message>
    <message>
        <source>总部收到</source>
        <extracomment>Staff: head office has received the alarm / has not yet</extracomment>
        <translation>總部收到</translation>
    </message>
    <message>
        <source>总部还没收到</source>
        <translation>總部還沒收到</translation>
    </message>
    <message>
        <source>总部看到</source>
        <extracomment>Staff: a named person at head office has seen the alarm / nobody has yet</extracomment>
        <translation>總部看到</translation>
    </message>
    <message>
        <source>总部还没看到</source>
        <translation>總部還沒看到</translation>
    </message>
    <message>
        <source>帮手在路上</source>
        <extracomment>Staff: help is on its way / nothing has been heard of it</extracomment>
        <translation>幫手在路上</translation>
    </message>
    <message>
        <source>还没有帮手消息</source>
        <translation>還沒有幫手消息</translation>
    </message>
    <message>
        <source>演练：%1</source>
        <extracomment>Staff: everything a drill shows begins with the word &quot;drill&quot;</extracomment>
        <translation>演練：%1</translation>
    </message>
    <message>
        <source>本机</source>
        <extracomment>Staff: source of a fact, this machine</extracomment>
        <translation>本機</translation>
    </message>
    <message>
        <source>总部专线</source>
        <extracomment>Staff: the first way to head office / another one</extracomment>
        <translation>總部專線</translation>
    </message>
    <message>
        <source>备用线</source>
        <translation>備用線</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒</source>
        <extracomment>Staff: head office received it after %n seconds</extracomment>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>演练没有发出。请再按一次。</source>
        <extracomment>Staff notice</extracomment>
        <translation>演練沒有發出。請再按一次。</translation>
    </message>
    <message>
        <source>撤回没有送到。请打电话说明。</source>
        <extracomment>Staff notice</extracomment>
        <translation>撤回沒有送到。請打電話說明。</translation>
    </message>
    <message>
        <source>5 秒已过。请用结束键，写明误报。</source>
        <extracomment>Staff notice</extracomment>
        <translation>5 秒已過。請用結束鍵，寫明誤報。</translation>
    </message>
    <message>
        <source>没有结束成。请再试一次。</source>
        <extracomment>Staff notice</extracomment>
        <translation>沒有結束成。請再試一次。</translation>
    </message>
    <message>
        <source>Ⅰ级・重大</source>
        <extracomment>Staff: severity of an incident</extracomment>
        <translation>Ⅰ級・重大</translation>
    </message>
    <message>
        <source>Ⅱ级・较大</source>
        <extracomment>Staff: severity of an incident</extracomment>
        <translation>Ⅱ級・較大</translation>
    </message>
    <message>
        <source>Ⅲ级・一般</source>
        <extracomment>Staff: severity of an incident</extracomment>
        <translation>Ⅲ級・一般</translation>
    </message>
    <message>
        <source>没有记下。请再试一次。</source>
        <extracomment>Staff notice</extracomment>
        <translation>沒有記下。請再試一次。</translation>
    </message>
    <message>
        <source>现在封不了，没有发出。请打电话告诉总部。</source>
        <extracomment>Staff notice: words could not be sealed</extracomment>
        <translation>現在封不了，沒有發出。請打電話告訴總部。</translation>
    </message>
    <message>
        <source>这件事已经结束了。</source>
        <extracomment>Staff notice</extracomment>
        <translation>這件事已經結束了。</translation>
    </message>
    <message>
        <source>报警</source>
        <extracomment>Staff, numbers to dial</extracomment>
        <translation>報警</translation>
    </message>
    <message>
        <source>火警</source>
        <extracomment>Staff, numbers to dial</extracomment>
        <translation>火警</translation>
    </message>
    <message>
        <source>急救</source>
        <extracomment>Staff, numbers to dial</extracomment>
        <translation>急救</translation>
    </message>
    <message>
        <source>应急组长</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>應急組長</translation>
    </message>
    <message>
        <source>副组长</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>副組長</translation>
    </message>
    <message>
        <source>风险联系人</source>
        <extracomment>Staff, post of the emergency group: contact for card risks</extracomment>
        <translation>風險聯絡人</translation>
    </message>
    <message>
        <source>科技部门</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>科技部門</translation>
    </message>
    <message>
        <source>办公室</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>辦公室</translation>
    </message>
    <message>
        <source>运营部门</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>運營部門</translation>
    </message>
    <message>
        <source>其他</source>
        <extracomment>Staff, numbers to dial: for something else
----------
Staff, kind of a follow-up</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>样子</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>樣子</translation>
    </message>
    <message>
        <source>衣服</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>衣服</translation>
    </message>
    <message>
        <source>去向</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>去向</translation>
    </message>
    <message>
        <source>车</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>車</translation>
    </message>
    <message>
        <source>车牌</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>車牌</translation>
    </message>
    <message>
        <source>家属联系方式</source>
        <extracomment>Staff, sealed words: family contact / medical facts</extracomment>
        <translation>家屬聯絡方式</translation>
    </message>
    <message>
        <source>病情和病史</source>
        <translation>病情和病史</translation>
    </message>
    <message>
        <source>已封好：%1</source>
        <extracomment>Staff, record: sealed words, %1 what they are about</extracomment>
        <translation>已封好：%1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <extracomment>Staff, record: %1 a field such as clothing, %2 what was seen</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>总部派给 %1</source>
        <extracomment>Staff, what head office did: %1 was given the incident, by %2</extracomment>
        <translation>總部派給 %1</translation>
    </message>
    <message>
        <source>总部派给 %1（%2）</source>
        <translation>總部派給 %1（%2）</translation>
    </message>
    <message>
        <source>总部升级，已叫 %1</source>
        <extracomment>Staff, what head office did: %1 was told because nobody had answered</extracomment>
        <translation>總部升級，已叫 %1</translation>
    </message>
    <message>
        <source>总部升级，已叫 %1（%2）</source>
        <extracomment>Staff, what head office did: %1 was told, by %2</extracomment>
        <translation>總部升級，已叫 %1（%2）</translation>
    </message>
    <message>
        <source>总部看到：%1</source>
        <extracomment>Staff, what head office did: %1 has seen it too</extracomment>
        <translation>總部看到：%1</translation>
    </message>
    <message>
        <source>帮手在路上：%1</source>
        <extracomment>Staff, what head office did: help is on its way, says %1</extracomment>
        <translation>幫手在路上：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n 小时内</source>
        <extracomment>Staff: within so many hours</extracomment>
        <translation>
            <numerusform>%n 小時內</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟内</source>
        <extracomment>Staff: within so many minutes</extracomment>
        <translation>
            <numerusform>%n 分鐘內</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 秒内</source>
        <extracomment>Staff: within so many seconds</extracomment>
        <translation>
            <numerusform>%n 秒內</numerusform>
        </translation>
    </message>
    <message>
        <source>马上</source>
        <extracomment>Staff: without any delay</extracomment>
        <translation>馬上</translation>
    </message>
    <message>
        <source>维修</source>
        <extracomment>Staff, kind of a follow-up</extracomment>
        <translation>維修</translation>
    </message>
    <message>
        <source>补训</source>
        <extracomment>Staff, kind of a follow-up: to be trained again</extracomment>
        <translation>補訓</translation>
    </message>
    <message>
        <source>改流程</source>
        <extracomment>Staff, kind of a follow-up: a rule is to be mended</extracomment>
        <translation>改流程</translation>
    </message>
    <message>
        <source>写报告</source>
        <extracomment>Staff, kind of a follow-up: a report is to be written</extracomment>
        <translation>寫報告</translation>
    </message>
    <message>
        <source>过期了，%1 到期</source>
        <extracomment>Staff, follow-up: overdue since the day %1 / due by the day %1</extracomment>
        <translation>過期了，%1 到期</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>摄像头坏了</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>鏡頭壞了</translation>
    </message>
    <message>
        <source>时钟不准</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>時鐘不準</translation>
    </message>
    <message>
        <source>硬盘快满或坏了</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>硬碟快滿或壞了</translation>
    </message>
    <message>
        <source>网络断断续续</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>網路斷斷續續</translation>
    </message>
    <message>
        <source>电池不行了</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>電池不行了</translation>
    </message>
    <message>
        <source>有故障</source>
        <extracomment>Staff, fault without a description</extracomment>
        <translation>有故障</translation>
    </message>
    <message>
        <source>机器自己报的</source>
        <extracomment>Staff, fault: the machine itself noticed it</extracomment>
        <translation>機器自己報的</translation>
    </message>
    <message>
        <source>修好了</source>
        <extracomment>Staff, fault: it has been mended, by %1</extracomment>
        <translation>修好了</translation>
    </message>
    <message>
        <source>%1 说修好了</source>
        <translation>%1 說修好了</translation>
    </message>
    <message>
        <source>做好了</source>
        <extracomment>Staff, follow-up: it has been done, says %1</extracomment>
        <translation>做好了</translation>
    </message>
    <message>
        <source>%1 说做好了</source>
        <translation>%1 說做好了</translation>
    </message>
    <message>
        <source>兑奖自检不对，已停用</source>
        <extracomment>Staff, fault of a machine: its test vouchers were judged wrongly</extracomment>
        <translation>兌獎自檢不對，已停用</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>网络暂时不通，还能用</source>
        <extracomment>Strip: the network is down</extracomment>
        <translation>網路暫時不通，還能用</translation>
    </message>
    <message>
        <source>结束并清除？</source>
        <extracomment>Dialog after &quot;end&quot;: asks once</extracomment>
        <translation>結束並清除？</translation>
    </message>
    <message>
        <source>屏幕会回到开头，不留下您看过的内容。</source>
        <extracomment>Dialog after &quot;end&quot;: what happens</extracomment>
        <translation>螢幕會回到開頭，不留下您看過的內容。</translation>
    </message>
    <message>
        <source>继续看</source>
        <extracomment>Dialog after &quot;end&quot;: go on with what you were doing</extracomment>
        <translation>繼續看</translation>
    </message>
    <message>
        <source>结束</source>
        <extracomment>Dialog after &quot;end&quot;: end now</extracomment>
        <translation>結束</translation>
    </message>
    <message>
        <source>您还在吗？</source>
        <extracomment>Idle warning: nobody has touched the screen for a while</extracomment>
        <translation>您還在嗎？</translation>
    </message>
    <message>
        <source>时间到了，屏幕会清除内容，回到开头。点一下屏幕就继续。</source>
        <extracomment>Idle warning: what happens when the seconds are over</extracomment>
        <translation>時間到了，螢幕會清除內容，回到開頭。點一下螢幕就繼續。</translation>
    </message>
    <message>
        <source>我还在，继续</source>
        <extracomment>Idle warning: stay</extracomment>
        <translation>我還在，繼續</translation>
    </message>
    <message>
        <source>看优惠、叫人、交申请都行；兑奖请稍等。</source>
        <extracomment>Strip: what still works while the network is down</extracomment>
        <translation>看優惠、叫人、交申請都行；兌獎請稍等。</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>谁来做？</source>
        <extracomment>Staff, step: nobody here has the role</extracomment>
        <translation>誰來做？</translation>
    </message>
    <message>
        <source>现在</source>
        <extracomment>Staff, step: this one is next</extracomment>
        <translation>現在</translation>
    </message>
    <message>
        <source>%1・晚 %2</source>
        <extracomment>Staff, step: done at %1, later than it ought to be by %2</extracomment>
        <translation>%1・晚 %2</translation>
    </message>
    <message>
        <source>超时 %1</source>
        <extracomment>Staff, step: it ought to be done by now, late by %1</extracomment>
        <translation>超時 %1</translation>
    </message>
    <message>
        <source>没做</source>
        <extracomment>Staff, step: the incident ended and it was not done</extracomment>
        <translation>沒做</translation>
    </message>
</context>
<context>
    <name>TilesPage</name>
    <message>
        <source>演练</source>
        <extracomment>Staff, tile: chip, everything here is a drill</extracomment>
        <translation>演練</translation>
    </message>
    <message>
        <source>不能撤回</source>
        <extracomment>Staff, tile: chip, this alarm cannot be taken back</extracomment>
        <translation>不能撤回</translation>
    </message>
    <message>
        <source>请同时打电话</source>
        <extracomment>Staff, tile: chip, the alarm service is away: telephone too</extracomment>
        <translation>請同時打電話</translation>
    </message>
    <message>
        <source>只存本机</source>
        <extracomment>Staff, tile: chip, head office cannot be reached now</extracomment>
        <translation>只存本機</translation>
    </message>
    <message>
        <source>现在是演练</source>
        <extracomment>Staff: title over the tiles in a drill</extracomment>
        <translation>現在是演練</translation>
    </message>
    <message>
        <source>发生了什么？</source>
        <extracomment>Staff: title over the tiles</extracomment>
        <translation>發生了什麼？</translation>
    </message>
    <message>
        <source>按下去只做练习，不会真的报警。</source>
        <extracomment>Staff: under the title in a drill</extracomment>
        <translation>按下去只做練習，不會真的報警。</translation>
    </message>
    <message>
        <source>一按就发出去，5 秒内可以撤回。静默的不能撤回。</source>
        <extracomment>Staff: under the title of the tiles</extracomment>
        <translation>一按就發出去，5 秒內可以撤回。靜默的不能撤回。</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <extracomment>Staff, drill: time left, %1 as minutes and seconds</extracomment>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Staff, tile: back to the page of tiles before</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>更多</source>
        <extracomment>Staff, tile: more kinds of emergency; sends nothing itself</extracomment>
        <translation>更多</translation>
    </message>
    <message numerus="yes">
        <source>%n 种</source>
        <extracomment>Staff, tile &quot;more&quot;: how many kinds are behind it</extracomment>
        <translation>
            <numerusform>%n 種</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>开始演练</source>
        <extracomment>Staff, tool: start a drill</extracomment>
        <translation>開始演練</translation>
    </message>
    <message>
        <source>演练记录</source>
        <extracomment>Staff, tool: what the drill sent so far</extracomment>
        <translation>演練記錄</translation>
    </message>
    <message>
        <source>记录 %1</source>
        <extracomment>Staff, tool: what ended lately, %1 is how many</extracomment>
        <translation>記錄 %1</translation>
    </message>
    <message>
        <source>真的出事</source>
        <extracomment>Staff, tool in a drill: something real has happened, back to the real tiles</extracomment>
        <translation>真的出事</translation>
    </message>
    <message>
        <source>结束演练</source>
        <extracomment>Staff, tool: end the drill</extracomment>
        <translation>結束演練</translation>
    </message>
    <message>
        <source>演练结束</source>
        <extracomment>Staff, drill: reason written into the record</extracomment>
        <translation>演練結束</translation>
    </message>
    <message>
        <source>巡查 %1</source>
        <extracomment>Staff, tool: the lists of the day, %1 have not been gone through yet</extracomment>
        <translation>巡查 %1</translation>
    </message>
    <message>
        <source>巡查</source>
        <extracomment>Staff, tool: the lists of the day</extracomment>
        <translation>巡查</translation>
    </message>
    <message>
        <source>过期 %1</source>
        <extracomment>Staff, tool: faults and follow-ups, %1 of them are overdue</extracomment>
        <translation>過期 %1</translation>
    </message>
    <message>
        <source>跟进 %1</source>
        <extracomment>Staff, tool: faults and follow-ups, %1 of them are open</extracomment>
        <translation>跟進 %1</translation>
    </message>
    <message>
        <source>该演练 %1</source>
        <extracomment>Staff, tool: start a drill; head office planned %1</extracomment>
        <translation>該演練 %1</translation>
    </message>
    <message>
        <source>正在练的</source>
        <extracomment>Staff, tool in a drill: to the drill that is being made</extracomment>
        <translation>正在練的</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>驿站银行</source>
        <extracomment>Read aloud for the bank&apos;s logo</extracomment>
        <translation>驛站銀行</translation>
    </message>
    <message>
        <source>大字版</source>
        <extracomment>Top bar: switches to larger words. At most 5 characters or 8 letters.</extracomment>
        <translation>大字版</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>按错了？点这里撤回</source>
        <extracomment>Staff: button for five seconds after an alarm</extracomment>
        <translation>按錯了？點這裡撤回</translation>
    </message>
</context>
<context>
    <name>UpkeepPage</name>
    <message>
        <source>要跟进的</source>
        <extracomment>Staff, upkeep: title</extracomment>
        <translation>要跟進的</translation>
    </message>
    <message>
        <source>故障 %1</source>
        <extracomment>Staff, upkeep: tab, %1 faults are open</extracomment>
        <translation>故障 %1</translation>
    </message>
    <message>
        <source>跟进 %1</source>
        <extracomment>Staff, upkeep: tab, %1 things to follow up</extracomment>
        <translation>跟進 %1</translation>
    </message>
    <message>
        <source>通知 %1</source>
        <extracomment>Staff, upkeep: tab, %1 notices are unread</extracomment>
        <translation>通知 %1</translation>
    </message>
    <message>
        <source>哪里坏了，怎么坏的？</source>
        <extracomment>Staff, faults: question over the keyboard</extracomment>
        <translation>哪裡壞了，怎麼壞的？</translation>
    </message>
</context>
<context>
    <name>VerifiedPage</name>
    <message>
        <source>恭喜！%1</source>
        <extracomment>Verified page: title, %1 the prize</extracomment>
        <translation>恭喜！%1</translation>
    </message>
    <message>
        <source>奖品价值 %1・%2</source>
        <extracomment>Verified page: %1 the value of the prize, %2 the campaign</extracomment>
        <translation>獎品價值 %1・%2</translation>
    </message>
    <message>
        <source>码是真的，没有兑过</source>
        <extracomment>Verified page: station passed</extracomment>
        <translation>碼是真的，沒有兌過</translation>
    </message>
    <message>
        <source>今天可以兑，%1 前</source>
        <extracomment>Verified page: station passed, %1 the deadline with day and time</extracomment>
        <translation>今天可以兌，%1 前</translation>
    </message>
    <message>
        <source>等工作人员确认</source>
        <extracomment>Verified page: station we are at</extracomment>
        <translation>等工作人員確認</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <extracomment>Verified page: how long the prize is kept, %n minutes, where there is little room</extracomment>
        <translation>
            <numerusform>%n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>留 %n 分钟</source>
        <extracomment>Verified page: how long the prize is kept, %n minutes</extracomment>
        <translation>
            <numerusform>留 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>%1正过来</source>
        <extracomment>Verified page: who comes, %1 the name</extracomment>
        <translation>%1正過來</translation>
    </message>
    <message>
        <source>没有叫到人，请到柜台说一声</source>
        <extracomment>Verified page: nobody could be called</extracomment>
        <translation>沒有叫到人，請到櫃檯說一聲</translation>
    </message>
    <message>
        <source>正在叫工作人员</source>
        <extracomment>Verified page: nobody has answered yet</extracomment>
        <translation>正在叫工作人員</translation>
    </message>
    <message>
        <source>请在这里等，小票拿在自己手里。</source>
        <extracomment>Verified page: what to do meanwhile</extracomment>
        <translation>請在這裡等，簽單拿在自己手裡。</translation>
    </message>
    <message>
        <source>工作人员来确认</source>
        <extracomment>Verified page: button for staff</extracomment>
        <translation>工作人員來確認</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>正在登记，先不要发放</source>
        <extracomment>Waiting page: title while the confirmed prize is being recorded</extracomment>
        <translation>正在登記，先不要發放</translation>
    </message>
    <message>
        <source>正在核对这张券</source>
        <extracomment>Waiting page: title while the voucher is being checked</extracomment>
        <translation>正在核對這張券</translation>
    </message>
    <message>
        <source>总行答复了，才可以领取。</source>
        <extracomment>Waiting page: note while the confirmed prize is being recorded</extracomment>
        <translation>總行答覆了，才可以領取。</translation>
    </message>
    <message>
        <source>只要几秒，小票请拿好。</source>
        <extracomment>Waiting page: note while the voucher is being checked</extracomment>
        <translation>只要幾秒，簽單請拿好。</translation>
    </message>
</context>
<context>
    <name>WarnedPage</name>
    <message>
        <source>都发出去了</source>
        <extracomment>Staff, before a step that makes the screen dark: nothing waits to be sent</extracomment>
        <translation>都發出去了</translation>
    </message>
    <message>
        <source>不清楚发出去没有</source>
        <extracomment>Staff, before a step that makes the screen dark: the alarm service does not answer</extracomment>
        <translation>不清楚發出去沒有</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 条没发出去</source>
        <extracomment>Staff, before a step that makes the screen dark: %n messages have not been sent yet</extracomment>
        <translation>
            <numerusform>還有 %n 條沒發出去</numerusform>
        </translation>
    </message>
    <message>
        <source>屏幕会黑。来电后，这件事还在这里。</source>
        <extracomment>Staff, before a step that makes the screen dark</extracomment>
        <translation>螢幕會黑。來電後，這件事還在這裡。</translation>
    </message>
    <message>
        <source>能等就等一下。等不了，先做，再打电话告诉总部。</source>
        <extracomment>Staff, before a step that makes the screen dark and something waits</extracomment>
        <translation>能等就等一下。等不了，先做，再打電話告訴總部。</translation>
    </message>
    <message>
        <source>知道了，做这一步</source>
        <extracomment>Staff, before a step that makes the screen dark: button, tick the step</extracomment>
        <translation>知道了，做這一步</translation>
    </message>
    <message>
        <source>等不了，现在就做</source>
        <extracomment>Staff, before a step that makes the screen dark: button although something waits</extracomment>
        <translation>等不了，現在就做</translation>
    </message>
</context>
<context>
    <name>WitnessPage</name>
    <message>
        <source>看到了什么？</source>
        <extracomment>Staff, what a witness saw: title</extracomment>
        <translation>看到了什麼？</translation>
    </message>
    <message>
        <source>知道几样写几样。写好一起发出去。</source>
        <extracomment>Staff, what a witness saw: how it works</extracomment>
        <translation>知道幾樣寫幾樣。寫好一起發出去。</translation>
    </message>
    <message>
        <source>男女、年纪、高矮胖瘦、口音</source>
        <extracomment>Staff, what a witness saw: question for the looks of a person</extracomment>
        <translation>男女、年紀、高矮胖瘦、口音</translation>
    </message>
    <message>
        <source>帽子、上衣、裤子、鞋、背包</source>
        <extracomment>Staff, what a witness saw: question for clothing</extracomment>
        <translation>帽子、上衣、褲子、鞋、背包</translation>
    </message>
    <message>
        <source>往哪里去了</source>
        <extracomment>Staff, what a witness saw: question for the direction somebody went</extracomment>
        <translation>往哪裡去了</translation>
    </message>
    <message>
        <source>车型、颜色、几个人</source>
        <extracomment>Staff, what a witness saw: question for a vehicle</extracomment>
        <translation>車型、顏色、幾個人</translation>
    </message>
    <message>
        <source>车牌号，记得几位写几位</source>
        <extracomment>Staff, what a witness saw: question for the number plate</extracomment>
        <translation>車牌號，記得幾位寫幾位</translation>
    </message>
    <message>
        <source>发出去</source>
        <translation>發出去</translation>
    </message>
    <message>
        <source>还没有写</source>
        <translation>還沒有寫</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message numerus="yes">
        <source>已写 %n 个字</source>
        <extracomment>Text field, read aloud: %n characters are written</extracomment>
        <translation>
            <numerusform>已寫 %n 個字</numerusform>
        </translation>
    </message>
    <message>
        <source>姓：%1</source>
        <extracomment>Chip in the name field: %1 the surname that was chosen</extracomment>
        <translation>姓：%1</translation>
    </message>
    <message>
        <source>先选姓</source>
        <extracomment>Chip in the name field: the surname is being chosen</extracomment>
        <translation>先選姓</translation>
    </message>
    <message>
        <source>正在选名</source>
        <extracomment>Chip in the name field: the given name is being chosen</extracomment>
        <translation>正在選名</translation>
    </message>
</context>
<context>
    <name>WordsQuestion</name>
    <message>
        <source>请人代我输入</source>
        <extracomment>Button: a member of staff types instead of the customer</extracomment>
        <translation>請人代我輸入</translation>
    </message>
    <message>
        <source>先打姓的拼音，再选字</source>
        <extracomment>Above the pinyin keyboard: the surname comes first</extracomment>
        <translation>先打姓的拼音，再選字</translation>
    </message>
    <message>
        <source>再打名的拼音，一个字一个字来</source>
        <extracomment>Above the pinyin keyboard: the surname is written</extracomment>
        <translation>再打名的拼音，一個字一個字來</translation>
    </message>
    <message>
        <source>打拼音，再选字</source>
        <extracomment>Above the pinyin keyboard</extracomment>
        <translation>打拼音，再選字</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>不写了</source>
        <extracomment>Staff, typing words: leave without keeping them</extracomment>
        <translation>不寫了</translation>
    </message>
    <message>
        <source>还没有写</source>
        <extracomment>Staff, typing words: button while nothing is written</extracomment>
        <translation>還沒有寫</translation>
    </message>
    <message>
        <source>写好了</source>
        <extracomment>Staff, typing words: button</extracomment>
        <translation>寫好了</translation>
    </message>
    <message>
        <source>打拼音，再选字</source>
        <extracomment>Staff, above the pinyin keyboard</extracomment>
        <translation>打拼音，再選字</translation>
    </message>
</context>
<context>
    <name>yizhan::ApplyModel</name>
    <message>
        <source>手机尾号 %1</source>
        <extracomment>Receipt of an application; the last four figures of a mobile number</extracomment>
        <translation>手機尾號 %1</translation>
    </message>
    <message>
        <source>%1，手机尾号 %2</source>
        <extracomment>Receipt; %1 a masked name, %2 the last four figures of a mobile number</extracomment>
        <translation>%1，手機尾號 %2</translation>
    </message>
    <message>
        <source>办什么？</source>
        <extracomment>Review of an application: which product was chosen</extracomment>
        <translation>辦什麼？</translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <extracomment>Review of an application; %1 the last four figures of a mobile number</extracomment>
        <translation>尾號 %1</translation>
    </message>
</context>
<context>
    <name>yizhan::Connection</name>
    <message>
        <source>%1 起</source>
        <extracomment>Strip: since what time the network has been down; short</extracomment>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>yizhan::HomeBoard</name>
    <message>
        <source>现在没有优惠</source>
        <extracomment>Home: under &quot;offers&quot;, while none is published</extracomment>
        <translation>現在沒有優惠</translation>
    </message>
    <message>
        <source>50 岁以上专享</source>
        <extracomment>Large-word home: under &quot;offers for older customers&quot;</extracomment>
        <translation>50 歲以上專享</translation>
    </message>
    <message>
        <source>按错没关系，随时可以返回</source>
        <extracomment>Home: last line; reassures people who fear a wrong touch</extracomment>
        <translation>按錯沒關係，隨時可以返回</translation>
    </message>
    <message numerus="yes">
        <source>今天有 %n 项优惠</source>
        <extracomment>Home: under &quot;offers&quot;, how many there are today</extracomment>
        <translation>
            <numerusform>今天有 %n 項優惠</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yizhan::OfferList</name>
    <message>
        <source>50 岁以上</source>
        <extracomment>Filter of offers: those for people of 50 and over</extracomment>
        <translation>50 歲以上</translation>
    </message>
    <message>
        <source>全部</source>
        <extracomment>Filter of offers: all of them</extracomment>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>yizhan::OfferPage</name>
    <message>
        <source>发售到</source>
        <extracomment>Fact of a wealth product: label of its last day of sale</extracomment>
        <translation>發售到</translation>
    </message>
    <message>
        <source>什么产品</source>
        <extracomment>Fact of a wealth product: label of what kind of product it is</extracomment>
        <translation>什麼產品</translation>
    </message>
    <message>
        <source>细则</source>
        <extracomment>Fact of a wealth product: label and value; the contract says the rest</extracomment>
        <translation>細則</translation>
    </message>
    <message>
        <source>以产品合同为准</source>
        <translation>以產品合同為準</translation>
    </message>
    <message>
        <source>在哪里买</source>
        <extracomment>Fact of a wealth product: label of where it is sold</extracomment>
        <translation>在哪裡買</translation>
    </message>
    <message>
        <source>什么时候</source>
        <extracomment>Fact of an offer: label of the days</extracomment>
        <translation>什麼時候</translation>
    </message>
    <message>
        <source>能用几次</source>
        <extracomment>Fact of an offer: label of how often</extracomment>
        <translation>能用幾次</translation>
    </message>
    <message>
        <source>有多少</source>
        <extracomment>Fact of an offer: label of how much there is of it</extracomment>
        <translation>有多少</translation>
    </message>
    <message>
        <source>在哪里用</source>
        <extracomment>Fact of an offer: label of the place</extracomment>
        <translation>在哪裡用</translation>
    </message>
    <message>
        <source>请问工作人员</source>
        <extracomment>Fact of an offer: no place is named</extracomment>
        <translation>請問工作人員</translation>
    </message>
</context>
<context>
    <name>yizhan::Slides</name>
    <message>
        <source>活动已结束，还能兑奖</source>
        <extracomment>Attract: taking part is over, prizes can still be collected</extracomment>
        <translation>活動已結束，還能兌獎</translation>
    </message>
    <message>
        <source>兑奖到 %1</source>
        <extracomment>Attract: last moment to collect a prize</extracomment>
        <translation>兌獎到 %1</translation>
    </message>
    <message>
        <source>电话 %1</source>
        <extracomment>Attract: telephone number to ask at</extracomment>
        <translation>電話 %1</translation>
    </message>
</context>
</TS>
