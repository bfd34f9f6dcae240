<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ActionsPage</name>
    <message>
        <source>%1：还要说什么？</source>
        <extracomment>Staff, adding to an incident: title, %1 its kind</extracomment>
        <translation>%1: anything to add?</translation>
    </message>
    <message>
        <source>地点和伤者</source>
        <extracomment>Staff, adding to an incident: where it is and who is hurt</extracomment>
        <translation>Place and injured</translation>
    </message>
    <message>
        <source>改等级</source>
        <extracomment>Staff, adding to an incident: how serious it is</extracomment>
        <translation>Change the level</translation>
    </message>
    <message>
        <source>补一句话</source>
        <extracomment>Staff, adding to an incident: a sentence for the record</extracomment>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>看到的人和车</source>
        <extracomment>Staff, adding to an incident: what a witness saw</extracomment>
        <translation>People and vehicles seen</translation>
    </message>
    <message>
        <source>家属和病情（保密）</source>
        <extracomment>Staff, adding to an incident: words that only head office&apos;s desk can read</extracomment>
        <translation>Family and health</translation>
    </message>
    <message>
        <source>停掉撤离画面</source>
        <extracomment>Staff, adding to an incident: customers&apos; screens stop saying that everybody must leave</extracomment>
        <translation>Stop &quot;leave&quot; screens</translation>
    </message>
    <message>
        <source>客户屏显示撤离</source>
        <extracomment>Staff, adding to an incident: customers&apos; screens say that everybody must leave</extracomment>
        <translation>Show &quot;leave&quot; to customers</translation>
    </message>
    <message>
        <source>交接岗位</source>
        <extracomment>Staff, adding to an incident: a role goes to somebody else</extracomment>
        <translation>Hand over a role</translation>
    </message>
    <message>
        <source>逐级上报</source>
        <extracomment>Staff, adding to an incident: who is told upward</extracomment>
        <translation>Report upward</translation>
    </message>
    <message>
        <source>电话和应急小组</source>
        <extracomment>Staff, adding to an incident: numbers to dial</extracomment>
        <translation>Phones and emergency group</translation>
    </message>
    <message>
        <source>按错了类型</source>
        <extracomment>Staff, adding to an incident: the wrong tile was pressed</extracomment>
        <translation>Wrong kind of alarm</translation>
    </message>
    <message>
        <source>样子、衣服、车、车牌</source>
        <extracomment>Staff, adding to an incident: what a witness is asked for</extracomment>
        <translation>Looks, clothes, car, plate</translation>
    </message>
    <message>
        <source>只有总部值班室能看</source>
        <extracomment>Staff, adding to an incident: what the seal means</extracomment>
        <translation>Only the desk can read it</translation>
    </message>
    <message>
        <source>客户屏正在叫人离开</source>
        <extracomment>Staff, adding to an incident: the customers&apos; screens say so now</extracomment>
        <translation>Customers are told now</translation>
    </message>
    <message>
        <source>全网点客户屏叫人离开</source>
        <extracomment>Staff, adding to an incident: what the screens will say</extracomment>
        <translation>Every screen says: leave</translation>
    </message>
</context>
<context>
    <name>ApplyWords</name>
    <message numerus="yes">
        <source>还没有输完，还差 %n 位。</source>
        <extracomment>Beside a number field: %n figures are still to be typed</extracomment>
        <translation>
            <numerusform>Not complete: %n figure to go.</numerusform>
            <numerusform>Not complete: %n figures to go.</numerusform>
        </translation>
    </message>
    <message>
        <source>名字还没有写完。</source>
        <extracomment>Beside the name field: one letter only</extracomment>
        <translation>The name is not complete yet.</translation>
    </message>
    <message>
        <source>太长了，请写短一点。</source>
        <extracomment>Beside a field</extracomment>
        <translation>That is too long. Please shorten it.</translation>
    </message>
    <message>
        <source>只能是数字，最后一位可以是 X。</source>
        <extracomment>Beside the identity number field</extracomment>
        <translation>Figures only; the last may be an X.</translation>
    </message>
    <message>
        <source>有一个符号不对，请删掉。</source>
        <extracomment>Beside the name field: a sign in the wrong place</extracomment>
        <translation>One sign does not belong here. Please delete it.</translation>
    </message>
    <message>
        <source>这是旧号码。请看新证，共 18 位。</source>
        <extracomment>Beside the identity number field: a number of the first generation</extracomment>
        <translation>That is an old number. A new card has 18 figures.</translation>
    </message>
    <message>
        <source>前 6 位好像不对，请看看证件。</source>
        <extracomment>Beside the identity number field: the first six figures name no place</extracomment>
        <translation>Please check the first 6 figures with your card.</translation>
    </message>
    <message>
        <source>中间的出生日期好像不对，请看看证件。</source>
        <extracomment>Beside the identity number field: no such day</extracomment>
        <translation>Please check the date of birth in the middle.</translation>
    </message>
    <message>
        <source>中间的出生日期还没到，请看看证件。</source>
        <extracomment>Beside the identity number field: a birthday that is still to come</extracomment>
        <translation>That date of birth is still to come. Please check it.</translation>
    </message>
    <message>
        <source>好像有一位不对，请对着证件看一遍。</source>
        <extracomment>Beside the identity number field: the check character does not fit</extracomment>
        <translation>One figure seems wrong. Please check.</translation>
    </message>
    <message>
        <source>手机号码用 13 到 19 开头，请再看看。</source>
        <extracomment>Beside the mobile number field</extracomment>
        <translation>Mobile numbers begin with 13 to 19. Please check.</translation>
    </message>
    <message>
        <source>这一项没有了，请重新选。</source>
        <extracomment>Beside a list: what was chosen is not offered any more</extracomment>
        <translation>This is no longer offered. Please choose again.</translation>
    </message>
    <message>
        <source>同意了才能往下办。不同意，按返回就好。</source>
        <extracomment>Beside the consent</extracomment>
        <translation>To go on, please agree. If not, just go back.</translation>
    </message>
    <message>
        <source>拼音还没变成字，请点一个字。</source>
        <extracomment>Beside the name field: letters wait for a character to be picked</extracomment>
        <translation>Please choose a character for these letters.</translation>
    </message>
    <message>
        <source>请写您的名字。</source>
        <extracomment>Beside the empty name field</extracomment>
        <translation>Please write your name.</translation>
    </message>
    <message>
        <source>请输入身份证号码。</source>
        <extracomment>Beside the empty identity number field</extracomment>
        <translation>Please enter your identity number.</translation>
    </message>
    <message>
        <source>请输入手机号码。</source>
        <extracomment>Beside the empty mobile number field</extracomment>
        <translation>Please enter your mobile number.</translation>
    </message>
    <message>
        <source>请写几个字。</source>
        <extracomment>Beside an empty text field</extracomment>
        <translation>Please write a few words.</translation>
    </message>
    <message>
        <source>请选一项。</source>
        <extracomment>Beside a list nothing was chosen of</extracomment>
        <translation>Please choose one.</translation>
    </message>
    <message>
        <source>改好了</source>
        <extracomment>Button: a change is done, back to the review</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>下一步</source>
        <extracomment>Button: to the next question</extracomment>
        <translation>Next</translation>
    </message>
    <message numerus="yes">
        <source>下一步（还差 %n 位）</source>
        <extracomment>Button that cannot be used yet: %n figures are missing</extracomment>
        <translation>
            <numerusform>Next (%n figure missing)</numerusform>
            <numerusform>Next (%n figures missing)</numerusform>
        </translation>
    </message>
    <message>
        <source>下一步（先改号码）</source>
        <extracomment>Button that cannot be used yet: the number is wrong</extracomment>
        <translation>Next (mend the number)</translation>
    </message>
    <message>
        <source>下一步（先选字）</source>
        <extracomment>Button that cannot be used yet: letters wait for a character to be picked</extracomment>
        <translation>Next (choose a character)</translation>
    </message>
    <message>
        <source>下一步（先写完）</source>
        <extracomment>Button that cannot be used yet: what is written is not complete</extracomment>
        <translation>Next (finish writing)</translation>
    </message>
    <message>
        <source>下一步（先写名字）</source>
        <extracomment>Button that cannot be used yet: no name is written</extracomment>
        <translation>Next (write a name)</translation>
    </message>
    <message>
        <source>下一步（先写几个字）</source>
        <extracomment>Button that cannot be used yet: nothing is written</extracomment>
        <translation>Next (write a few words)</translation>
    </message>
    <message>
        <source>下一步（先点同意）</source>
        <extracomment>Button that cannot be used yet: the box &quot;I agree&quot; is empty</extracomment>
        <translation>Next (please agree first)</translation>
    </message>
    <message>
        <source>下一步（先选一项）</source>
        <extracomment>Button that cannot be used yet: nothing is chosen</extracomment>
        <translation>Next (choose one first)</translation>
    </message>
    <message>
        <source>这一项现在不办了。</source>
        <extracomment>Application page: this form is not offered any more</extracomment>
        <translation>This is no longer offered here.</translation>
    </message>
    <message>
        <source>这台机器现在锁不好您的资料，所以先不收。</source>
        <extracomment>Application page: nothing could be sealed</extracomment>
        <translation>This machine cannot lock your details away safely now, so it takes none.</translation>
    </message>
    <message>
        <source>这台机器存满了，暂时不能再收。</source>
        <extracomment>Application page: too little room on the disk</extracomment>
        <translation>This machine is full and cannot take more for now.</translation>
    </message>
    <message>
        <source>这台机器现在存不了资料。</source>
        <extracomment>Application page: the database does not open</extracomment>
        <translation>This machine cannot store anything at the moment.</translation>
    </message>
    <message>
        <source>请看看别的，或者问问工作人员。</source>
        <extracomment>Application page: what to do when a form is gone</extracomment>
        <translation>Please look at the others, or ask our staff.</translation>
    </message>
    <message>
        <source>请到柜台办，也一样。您还没有填，什么也没有丢。</source>
        <extracomment>Application page: what to do when no application can be taken</extracomment>
        <translation>The counter can do it just as well. Nothing of yours is lost.</translation>
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
        <translation>Touch the screen to start</translation>
    </message>
    <message>
        <source>您好，
欢迎光临</source>
        <extracomment>Attract: title while no campaign runs</extracomment>
        <translation>Hello and
welcome</translation>
    </message>
    <message>
        <source>看优惠、找人帮忙，点一下就行。</source>
        <extracomment>Attract: line while no campaign runs</extracomment>
        <translation>Offers and help, at one touch.</translation>
    </message>
    <message>
        <source>停住画面</source>
        <extracomment>Attract: read aloud for the pause button</extracomment>
        <translation>Pause the pictures</translation>
    </message>
    <message>
        <source>继续播放</source>
        <extracomment>Attract: read aloud for the button that lets the pictures go on</extracomment>
        <translation>Play the pictures</translation>
    </message>
</context>
<context>
    <name>BeingCheckedPage</name>
    <message>
        <source>正在核对，先不要发放</source>
        <extracomment>Being checked page: title, hand nothing over</extracomment>
        <translation>Being checked: do not hand over yet</translation>
    </message>
    <message>
        <source>已经记下了，还没等到总行答复。一有答复，这里马上告诉您。</source>
        <extracomment>Being checked page: what has happened</extracomment>
        <translation>It is noted. Head office has not answered yet; this page will tell you as soon as it does.</translation>
    </message>
    <message>
        <source>只会兑一次</source>
        <extracomment>Being checked page: nothing is paid twice</extracomment>
        <translation>It is paid only once</translation>
    </message>
    <message>
        <source>机器会自己再问，不用重新扫。可以离开。</source>
        <extracomment>Being checked page: it goes on by itself</extracomment>
        <translation>The machine asks again by itself. You need not scan again and may leave.</translation>
    </message>
    <message>
        <source>请人来看</source>
        <extracomment>Button: call a member of staff</extracomment>
        <translation>Ask staff to look</translation>
    </message>
    <message>
        <source>先离开</source>
        <extracomment>Being checked page: button, leave; the checking goes on</extracomment>
        <translation>Leave for now</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>按错没关系，随时可以返回。</source>
        <extracomment>Bottom bar: reassures people who fear a wrong touch</extracomment>
        <translation>A wrong touch does no harm. You can always go back.</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <extracomment>Bottom bar: calls a member of staff to this machine</extracomment>
        <translation>Ask staff for help</translation>
    </message>
    <message>
        <source>正在叫人…</source>
        <extracomment>Bottom bar: help was called, nobody has answered yet</extracomment>
        <translation>Calling…</translation>
    </message>
    <message>
        <source>已请人，正过来</source>
        <extracomment>Bottom bar: a member of staff has answered</extracomment>
        <translation>Someone is coming</translation>
    </message>
</context>
<context>
    <name>BriefingKind</name>
    <message numerus="yes">
        <source>总部还安排了 %n 次</source>
        <extracomment>Staff, before a drill: %n drills more were planned by head office</extracomment>
        <translation>
            <numerusform>Head office planned one more</numerusform>
            <numerusform>Head office planned %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>今天练：%1</source>
        <extracomment>Staff, before a drill: %1 the kind that is practised</extracomment>
        <translation>Today: %1</translation>
    </message>
    <message>
        <source>换一种，点这里</source>
        <extracomment>Staff, before a drill: under the kind, a touch chooses another</extracomment>
        <translation>Touch for another kind</translation>
    </message>
</context>
<context>
    <name>BriefingPage</name>
    <message>
        <source>开始演练之前</source>
        <extracomment>Staff, before a drill: title</extracomment>
        <translation>Before the drill</translation>
    </message>
    <message>
        <source>先把这几句念给大家听。</source>
        <extracomment>Staff, before a drill: under the title</extracomment>
        <translation>Read these lines to everyone first.</translation>
    </message>
    <message>
        <source>谁参加？</source>
        <extracomment>Staff, before a drill: title, choose who takes part</extracomment>
        <translation>Who takes part?</translation>
    </message>
    <message>
        <source>在场的点一下，已选 %1 人。没到的会记下，以后补训。</source>
        <extracomment>Staff, before a drill: everybody belongs to it, who is not here is followed up</extracomment>
        <translation>Tap who is here, %1 so far. Who is missing is noted and trained later.</translation>
    </message>
    <message>
        <source>全都到了</source>
        <translation>All here</translation>
    </message>
    <message>
        <source>登录，开始演练</source>
        <extracomment>Staff, before a drill: button; sign in, then the drill begins</extracomment>
        <translation>Sign in and begin</translation>
    </message>
    <message>
        <source>都知道了，选参加的人</source>
        <extracomment>Staff, before a drill: button; next, who takes part</extracomment>
        <translation>Understood. Who takes part?</translation>
    </message>
    <message>
        <source>今天练什么？</source>
        <extracomment>Staff, before a drill: title, choose the kind that is practised</extracomment>
        <translation>What is practised?</translation>
    </message>
    <message>
        <source>已选</source>
        <extracomment>Staff, before a drill, choosing the kind: the one chosen now</extracomment>
        <translation>Chosen</translation>
    </message>
</context>
<context>
    <name>BriefingPoints</name>
    <message>
        <source>告诉客人和同事：这是演练。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>Tell customers and colleagues: this is a drill.</translation>
    </message>
    <message>
        <source>屏幕上的按键只发演练消息。柜台下的硬件键一直是真的。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>Buttons on the screen send drill messages only. The button under the counter is always real.</translation>
    </message>
    <message>
        <source>真的出了事，按红色的“真的出事”，马上回到真报警。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>If something real happens, press the red &quot;It is real&quot; to go back to real alarms at once.</translation>
    </message>
    <message>
        <source>演练最多 30 分钟，到时自动停。</source>
        <extracomment>Staff, before a drill</extracomment>
        <translation>A drill lasts 30 minutes at most, then stops by itself.</translation>
    </message>
</context>
<context>
    <name>CandidateRow</name>
    <message>
        <source>更多</source>
        <extracomment>Key: the next characters to choose from</extracomment>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>ChoiceQuestion</name>
    <message>
        <source>您想办哪一种？</source>
        <extracomment>Question: which of the form&apos;s products</extracomment>
        <translation>Which would you like?</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>%1演练怎么样？</source>
        <extracomment>Staff, ending an incident: title, %1 is its kind</extracomment>
        <translation>%1 drill: how did it go?</translation>
    </message>
    <message>
        <source>%1怎么结束的？</source>
        <translation>%1: how did it end?</translation>
    </message>
    <message>
        <source>选一句写进记录。选好以后要登录。</source>
        <extracomment>Staff, ending an incident: what happens next</extracomment>
        <translation>Choose a line for the record. Then you sign in.</translation>
    </message>
    <message>
        <source>%1，现场安全</source>
        <extracomment>Staff, reason for ending an incident; %1 is the word on its closing button, say &quot;the fire is out&quot;</extracomment>
        <translation>%1, all safe here</translation>
    </message>
    <message>
        <source>处理好了，现场安全</source>
        <extracomment>Staff, reason for ending an incident</extracomment>
        <translation>Dealt with, all safe here</translation>
    </message>
    <message>
        <source>交给到场的人员处理</source>
        <extracomment>Staff, reason for ending an incident: police, fire brigade or ambulance took over</extracomment>
        <translation>Handed over to those who came</translation>
    </message>
    <message>
        <source>查看过，没有险情</source>
        <extracomment>Staff, reason for ending an incident: looked, nothing was wrong</extracomment>
        <translation>Checked, no danger</translation>
    </message>
    <message>
        <source>按错了，误报</source>
        <extracomment>Staff, reason for ending an incident: pressed by mistake</extracomment>
        <translation>Pressed by mistake, false alarm</translation>
    </message>
    <message>
        <source>步骤都做完了</source>
        <extracomment>Staff, reason for ending a drill</extracomment>
        <translation>All steps done</translation>
    </message>
    <message>
        <source>做完了，有几步要再练</source>
        <extracomment>Staff, reason for ending a drill</extracomment>
        <translation>Done, some steps to practise again</translation>
    </message>
    <message>
        <source>有别的事，演练中断</source>
        <extracomment>Staff, reason for ending a drill</extracomment>
        <translation>Drill broken off, other matters</translation>
    </message>
    <message>
        <source>没到的会记成补训，7 天内：%1</source>
        <extracomment>Staff, ending a drill: %1 the names of those who were missing; they are trained within 7 days</extracomment>
        <translation>Missing, to be trained within 7 days: %1</translation>
    </message>
    <message>
        <source>还没有点名。点了名，没到的人才会记下。</source>
        <extracomment>Staff, ending a drill: nobody was counted</extracomment>
        <translation>No roll was called. Only a roll call notes who is missing.</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>我看过了，我同意</source>
        <extracomment>Box to tick under the words agreed to</extracomment>
        <translation>I have read it and agree</translation>
    </message>
    <message numerus="yes">
        <source>我同意（先看完 %n 页）</source>
        <extracomment>Box that cannot be ticked yet: there are more pages to read</extracomment>
        <translation>
            <numerusform>I agree (read %n more page first)</numerusform>
            <numerusform>I agree (read %n more pages first)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>先打给%1</source>
        <extracomment>Staff: above the person to call first, %1 the post, say &quot;risk contact&quot;</extracomment>
        <translation>First call: %1</translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>演练：只说，不真打</source>
        <extracomment>Staff, dial panel in a drill: do not really dial</extracomment>
        <translation>Drill: say it, do not dial</translation>
    </message>
    <message>
        <source>报警服务没有回应，请马上打电话</source>
        <extracomment>Staff, dial panel: the alarm service does not answer</extracomment>
        <translation>The alarm service does not answer. Telephone now</translation>
    </message>
    <message>
        <source>总部还没收到，请马上打电话</source>
        <extracomment>Staff, dial panel: head office has not received the alarm in 20 seconds</extracomment>
        <translation>Not received yet. Telephone now</translation>
    </message>
    <message>
        <source>现在用电话打</source>
        <extracomment>Staff, dial panel: the number below is to be dialled on a telephone</extracomment>
        <translation>Telephone now</translation>
    </message>
    <message>
        <source>本机不能拨号</source>
        <extracomment>Staff, dial panel: this machine has no telephone</extracomment>
        <translation>No dialling here</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>已输入 %1 位，共 %2 位</source>
        <extracomment>Number field, read aloud: %1 figures typed of %2</extracomment>
        <translation>%1 of %2 figures entered</translation>
    </message>
    <message>
        <source>显示号码</source>
        <extracomment>Button with an eye: the number is hidden, show it</extracomment>
        <translation>Show the number</translation>
    </message>
    <message>
        <source>藏起号码</source>
        <extracomment>Button with an eye: the number is shown, hide it</extracomment>
        <translation>Hide the number</translation>
    </message>
</context>
<context>
    <name>DisclosedOffer</name>
    <message>
        <source>买之前，请先读这里</source>
        <extracomment>Disclosure box: title above the risk words</extracomment>
        <translation>Please read this first</translation>
    </message>
    <message>
        <source>看不懂就先不买。本机不卖理财，也不收钱。</source>
        <extracomment>Disclosure box: this machine sells nothing</extracomment>
        <translation>If it is not clear, do not buy yet. This machine sells nothing.</translation>
    </message>
</context>
<context>
    <name>DrillBand</name>
    <message>
        <source>演 练・演 练・演 练</source>
        <extracomment>Staff, drill: on the bands at top and bottom</extracomment>
        <translation>DRILL · DRILL · DRILL</translation>
    </message>
</context>
<context>
    <name>EndedCard</name>
    <message>
        <source>来了真报警，演练停了</source>
        <extracomment>Staff: a drill that ended because a real alarm was raised</extracomment>
        <translation>A real alarm ended the drill</translation>
    </message>
    <message>
        <source>已经撤回</source>
        <extracomment>Staff: an alarm that was taken back</extracomment>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>%1 已结束・%2</source>
        <extracomment>Staff: an incident that was ended at %1 by %2</extracomment>
        <translation>Ended at %1 by %2</translation>
    </message>
    <message>
        <source>演练没做完，以后再补。</source>
        <extracomment>Staff: what to do after a drill that a real alarm ended</extracomment>
        <translation>The drill was not finished. Do it another time.</translation>
    </message>
    <message>
        <source>撤回也发给了总部，记录里都有。</source>
        <extracomment>Staff: what taking back means</extracomment>
        <translation>Head office was told too. It stays in the record.</translation>
    </message>
</context>
<context>
    <name>EvacuationPage</name>
    <message>
        <source>演练・Drill・演练・Drill</source>
        <extracomment>Evacuation page of a drill: band at the top</extracomment>
        <translation>DRILL · DRILL · DRILL</translation>
    </message>
    <message>
        <source>我走不了，请来帮我</source>
        <extracomment>Evacuation page: the one button, for somebody who cannot walk out alone. At most 12 characters.</extracomment>
        <translation>I can&apos;t walk out: help me</translation>
    </message>
    <message>
        <source>正在叫人…</source>
        <extracomment>Evacuation page: help is being called</extracomment>
        <translation>Calling…</translation>
    </message>
    <message>
        <source>已经叫人，请等一等</source>
        <extracomment>Evacuation page: the call is certain</extracomment>
        <translation>Help is called, please wait</translation>
    </message>
    <message>
        <source>%1正过来</source>
        <extracomment>Evacuation page: %1 is the member of staff who comes</extracomment>
        <translation>%1 is coming</translation>
    </message>
    <message>
        <source>没叫到，请大声喊人</source>
        <extracomment>Evacuation page: nobody could be called by this machine</extracomment>
        <translation>Not reached: shout for help</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>没有故障。看到坏的，点下面报一条。</source>
        <extracomment>Staff, faults: there is none</extracomment>
        <translation>No faults. If something is broken, report it below.</translation>
    </message>
    <message>
        <source>修好了</source>
        <extracomment>Staff, faults: button, this has been mended</extracomment>
        <translation>Mended</translation>
    </message>
    <message>
        <source>怎么修好的？%1</source>
        <extracomment>Staff, faults: question over the keyboard, %1 what was broken</extracomment>
        <translation>How was it mended? %1</translation>
    </message>
    <message>
        <source>报一个故障</source>
        <extracomment>Staff, faults: button, report a new one</extracomment>
        <translation>Report a fault</translation>
    </message>
</context>
<context>
    <name>FigurePad</name>
    <message>
        <source>退一位</source>
        <extracomment>Keys: take the last figure back</extracomment>
        <translation>Back one</translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>没有要跟进的。演练没到的人和要补的事，会在这里。</source>
        <extracomment>Staff, follow-ups: there is none</extracomment>
        <translation>Nothing to follow up. People who missed a drill and things to make up for come here.</translation>
    </message>
    <message>
        <source>做好了</source>
        <extracomment>Staff, follow-ups: button, this has been done</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>怎么做好的？%1</source>
        <extracomment>Staff, follow-ups: question over the keyboard, %1 what was to be done</extracomment>
        <translation>How was it done? %1</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>现在没有可以办的</source>
        <extracomment>Application page: no form is published</extracomment>
        <translation>Nothing to apply for now</translation>
    </message>
    <message>
        <source>您想办什么？</source>
        <extracomment>Application page: which form</extracomment>
        <translation>What would you like?</translation>
    </message>
    <message>
        <source>请到柜台办，工作人员会帮您。</source>
        <extracomment>Application page: what to do when no form is published</extracomment>
        <translation>Please go to the counter. Our staff will help you.</translation>
    </message>
    <message>
        <source>慢慢填，不会动您的钱。</source>
        <extracomment>Application page: takes away the fear of a wrong touch</extracomment>
        <translation>Take your time. Your money is not touched.</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <extracomment>Button: calls a member of staff</extracomment>
        <translation>Ask staff for help</translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>可以领取</source>
        <extracomment>Hand over page: title, the prize may be handed over</extracomment>
        <translation>Ready to hand over</translation>
    </message>
    <message>
        <source>请把%1（%2）交给客人。</source>
        <extracomment>Hand over page: %1 the prize, %2 its value</extracomment>
        <translation>Please hand over: %1 (%2).</translation>
    </message>
    <message>
        <source>登记时间</source>
        <extracomment>Hand over page: fact, when head office recorded it</extracomment>
        <translation>Recorded at</translation>
    </message>
    <message>
        <source>确认人</source>
        <extracomment>Hand over page: fact, who confirmed</extracomment>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>小票号码</source>
        <extracomment>Hand over page: fact, number of the slip</extracomment>
        <translation>Slip number</translation>
    </message>
    <message>
        <source>中奖商户</source>
        <extracomment>Hand over page: fact, the shop where it was won</extracomment>
        <translation>Won at</translation>
    </message>
    <message>
        <source>领到了</source>
        <extracomment>Hand over page: button, the prize was handed over</extracomment>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>再兑一张</source>
        <extracomment>Button: scan another voucher</extracomment>
        <translation>Scan another</translation>
    </message>
    <message>
        <source>谁交班？</source>
        <extracomment>Staff, handing over: title, who leaves</extracomment>
        <translation>Who hands over?</translation>
    </message>
    <message>
        <source>%1的岗位交给谁？</source>
        <extracomment>Staff, handing over: title, who takes over what %1 (a name) did</extracomment>
        <translation>Who takes over from %1?</translation>
    </message>
    <message>
        <source>一起交：%1</source>
        <extracomment>Staff, handing over: %1 the roles that go to somebody else</extracomment>
        <translation>Together: %1</translation>
    </message>
    <message>
        <source>没有岗位</source>
        <extracomment>Staff, handing over: this person has no role in this incident</extracomment>
        <translation>No role</translation>
    </message>
</context>
<context>
    <name>HeadcountPage</name>
    <message>
        <source>点名</source>
        <extracomment>Staff, roll call: title</extracomment>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>到了的点一下。红的是没到的。</source>
        <extracomment>Staff, roll call: what to do</extracomment>
        <translation>Tap who is here. Red means missing.</translation>
    </message>
    <message>
        <source>%1 点过一次，缺 %2 人。红的是没到的。</source>
        <extracomment>Staff, roll call: %1 the time of the last one, %2 how many were missing then</extracomment>
        <translation>Called at %1, %2 missing. Red means missing.</translation>
    </message>
    <message>
        <source>全都到了</source>
        <extracomment>Staff, roll call: everybody is here</extracomment>
        <translation>All here</translation>
    </message>
    <message>
        <source>发出：到 %1 人，缺 %2 人</source>
        <extracomment>Staff, roll call: button; %1 are here, %2 are missing</extracomment>
        <translation>Send: %1 here, %2 missing</translation>
    </message>
</context>
<context>
    <name>HelpAction</name>
    <message>
        <source>请理财经理当面讲给我听</source>
        <extracomment>Wealth product: a wealth manager comes and explains it. Never &quot;buy&quot;.</extracomment>
        <translation>Let an adviser explain</translation>
    </message>
    <message>
        <source>没有这张卡？请人帮您办</source>
        <extracomment>Offer that needs a card: a member of staff helps to get one</extracomment>
        <translation>No card? Ask our staff</translation>
    </message>
    <message>
        <source>不会用？请人教您</source>
        <extracomment>Offer: a member of staff shows how to use it</extracomment>
        <translation>Not sure how? Ask us</translation>
    </message>
</context>
<context>
    <name>HelpBanner</name>
    <message>
        <source>没送到，请再按一次</source>
        <extracomment>Staff, help call: the answer did not get through</extracomment>
        <translation>Not sent. Press again</translation>
    </message>
    <message>
        <source>有客人请人帮忙</source>
        <extracomment>Staff, help call: a customer asks for a person</extracomment>
        <translation>A customer asks for help</translation>
    </message>
    <message>
        <source>%1：有客人请人帮忙</source>
        <extracomment>Staff, help call: a customer at the place %1 asks for a person</extracomment>
        <translation>%1: a customer asks for help</translation>
    </message>
    <message>
        <source>%1 正过去</source>
        <extracomment>Staff, help call: %1 (a name) is on the way</extracomment>
        <translation>%1 is going there</translation>
    </message>
    <message>
        <source>%1 正过去：%2</source>
        <extracomment>Staff, help call: %1 (a name) is on the way to %2 (a place)</extracomment>
        <translation>%1 is going to %2</translation>
    </message>
    <message>
        <source>等了 %1・共 %2 位</source>
        <extracomment>Staff, help call: %1 waited, %2 calls wait</extracomment>
        <translation>Waiting %1 · %2 in all</translation>
    </message>
    <message>
        <source>我来了・%1</source>
        <extracomment>Staff, help call: button &quot;I am coming&quot;, %1 is the name it is said in</extracomment>
        <translation>I am coming · %1</translation>
    </message>
    <message>
        <source>客人办好了</source>
        <extracomment>Staff, help call: button, the customer has been helped</extracomment>
        <translation>Customer helped</translation>
    </message>
</context>
<context>
    <name>HelpCalled</name>
    <message>
        <source>正在叫人</source>
        <extracomment>Help page: title before anybody has answered and before the call is certain
----------
Help page: title, the call has gone out, nobody has answered yet</extracomment>
        <translation>Calling someone</translation>
    </message>
    <message>
        <source>请稍等一下。</source>
        <extracomment>Help page: under the title, the call is on its way</extracomment>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <source>请在这里稍等，我们在叫人。</source>
        <extracomment>Help page: under the title, the call is stored and goes out by itself</extracomment>
        <translation>Please wait here a moment.</translation>
    </message>
    <message>
        <source>%1正过来</source>
        <extracomment>Help page: title, %1 is the name of the member of staff who pressed &quot;I am coming&quot;</extracomment>
        <translation>%1 is coming</translation>
    </message>
    <message>
        <source>没有叫到人</source>
        <extracomment>Help page: title when nobody could be reached</extracomment>
        <translation>Nobody answered</translation>
    </message>
    <message>
        <source>请直接到柜台，我们马上帮您。</source>
        <extracomment>Help page: what to do when nobody could be reached</extracomment>
        <translation>Please go to the counter. We will help you at once.</translation>
    </message>
    <message>
        <source>已经办好了</source>
        <extracomment>Help page: title when the call is over</extracomment>
        <translation>All done</translation>
    </message>
    <message>
        <source>还要帮忙，随时再叫。</source>
        <extracomment>Help page: under the title when the call is over</extracomment>
        <translation>If you need more help, just call again.</translation>
    </message>
    <message>
        <source>大堂经理，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>Lobby manager, here in a moment.</translation>
    </message>
    <message>
        <source>值班经理，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>Duty manager, here in a moment.</translation>
    </message>
    <message>
        <source>网点负责人，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>Branch head, here in a moment.</translation>
    </message>
    <message>
        <source>保安，马上就到。</source>
        <extracomment>Help page: who is coming</extracomment>
        <translation>Guard, here in a moment.</translation>
    </message>
    <message>
        <source>我们的工作人员，马上就到。</source>
        <extracomment>Help page: who is coming, role not known</extracomment>
        <translation>One of our staff, here in a moment.</translation>
    </message>
    <message>
        <source>已经叫到人</source>
        <extracomment>Help page: fact, somebody answered the call, with the time beside it</extracomment>
        <translation>Someone answered</translation>
    </message>
    <message>
        <source>已经记下</source>
        <extracomment>Help page: fact, the call is stored on this machine, with the time beside it</extracomment>
        <translation>Call noted</translation>
    </message>
    <message>
        <source>已经等了</source>
        <extracomment>Help page: fact, how long the customer has waited</extracomment>
        <translation>Waited</translation>
    </message>
    <message>
        <source>不到 1 分钟</source>
        <extracomment>Help page: has waited less than a minute</extracomment>
        <translation>A moment</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <extracomment>Help page: has waited %n whole minutes</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>您看的内容都留着</source>
        <extracomment>Help page: fact, what the customer did so far stays</extracomment>
        <translation>Page is kept</translation>
    </message>
    <message>
        <source>不计时</source>
        <extracomment>Help page: the idle clock stands still</extracomment>
        <translation>No hurry</translation>
    </message>
    <message>
        <source>工作人员不会问您的密码。</source>
        <extracomment>Help page: protects against fraud</extracomment>
        <translation>Our staff never ask for your PIN.</translation>
    </message>
    <message>
        <source>再叫一次</source>
        <extracomment>Help page: button, ask once more after nobody was reached</extracomment>
        <translation>Call again</translation>
    </message>
    <message>
        <source>不用了，取消</source>
        <extracomment>Help page: button, nobody needs to come any more</extracomment>
        <translation>No need, cancel</translation>
    </message>
    <message>
        <source>我边等边办</source>
        <extracomment>Help page: button, go on alone while waiting</extracomment>
        <translation>Go on while I wait</translation>
    </message>
    <message>
        <source>继续看</source>
        <extracomment>Help page: button, go on</extracomment>
        <translation>Carry on</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>已经撤回</source>
        <extracomment>Staff, history: an alarm that was taken back</extracomment>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>最近的记录</source>
        <extracomment>Staff, history: title</extracomment>
        <translation>Lately</translation>
    </message>
    <message>
        <source>事件和演练 %1</source>
        <extracomment>Staff, history: tab, incidents and drills, %1 of them</extracomment>
        <translation>Incidents and drills %1</translation>
    </message>
    <message>
        <source>断线 %1</source>
        <extracomment>Staff, history: tab, times in which a way was gone, %1 of them</extracomment>
        <translation>Lines lost %1</translation>
    </message>
    <message>
        <source>没有断过线。</source>
        <extracomment>Staff, history: no way to head office was gone</extracomment>
        <translation>No line was lost.</translation>
    </message>
    <message>
        <source>没有结束的事件和演练。</source>
        <extracomment>Staff, history: nothing has ended</extracomment>
        <translation>No incident or drill has ended.</translation>
    </message>
    <message>
        <source>来了真报警，演练停了</source>
        <extracomment>Staff, history: a drill that a real alarm ended</extracomment>
        <translation>A real alarm ended the drill</translation>
    </message>
    <message>
        <source>%1 起，还没通</source>
        <extracomment>Staff, history: a way has been gone since %1</extracomment>
        <translation>Gone since %1</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <extracomment>Staff, history: a way was gone from %1 to %2</extracomment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>最近一天的。</source>
        <extracomment>Staff, history: ways that were gone in the last 24 hours</extracomment>
        <translation>Of the last day.</translation>
    </message>
    <message>
        <source>这次开机以来的。全部记录在总部。</source>
        <extracomment>Staff, history: since the panel was started; where the whole record is</extracomment>
        <translation>Since this panel was started. Head office has the whole record.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>您今天想办什么？</source>
        <extracomment>Home: the question above the four choices</extracomment>
        <translation>How can we help?</translation>
    </message>
    <message>
        <source>不收费、不转账，不会动您的钱。</source>
        <extracomment>Home: the machine never costs or moves money</extracomment>
        <translation>No fees and no transfers here.</translation>
    </message>
    <message>
        <source>扫码兑奖</source>
        <extracomment>Home: choice, redeem a prize by its code</extracomment>
        <translation>Claim a prize</translation>
    </message>
    <message>
        <source>优惠活动</source>
        <extracomment>Home: choice, see all offers</extracomment>
        <translation>Offers</translation>
    </message>
    <message>
        <source>办卡申请</source>
        <extracomment>Home: choice, apply for a card</extracomment>
        <translation>Get a card</translation>
    </message>
    <message>
        <source>卡丢了・其他</source>
        <extracomment>Home: choice, lost card and everything else; calls a member of staff</extracomment>
        <translation>Lost card</translation>
    </message>
    <message>
        <source>请工作人员过来</source>
        <extracomment>Home: under &quot;lost card, other&quot;: a member of staff will come</extracomment>
        <translation>Other help: staff come</translation>
    </message>
    <message>
        <source>您好，欢迎光临</source>
        <extracomment>Home: on the picture while no offer has been published</extracomment>
        <translation>Hello and welcome</translation>
    </message>
    <message>
        <source>小票或手机上的码</source>
        <extracomment>Home: under &quot;redeem&quot;, where the code is</extracomment>
        <translation>On slip or phone</translation>
    </message>
    <message>
        <source>约 3 分钟，要身份证</source>
        <extracomment>Home: under &quot;apply&quot;, how long it takes and what is needed</extracomment>
        <translation>3 minutes, with ID card</translation>
    </message>
</context>
<context>
    <name>IncidentStrip</name>
    <message>
        <source>%1・%2</source>
        <extracomment>Staff: an open incident, %1 its kind, %2 its level</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件没结束</source>
        <extracomment>Staff: %n more incidents are open</extracomment>
        <translation>
            <numerusform>%n more is open</numerusform>
            <numerusform>%n more are open</numerusform>
        </translation>
    </message>
    <message>
        <source>还没结束，点这里看</source>
        <extracomment>Staff: leads to the page of an open incident</extracomment>
        <translation>Still open, touch to see</translation>
    </message>
</context>
<context>
    <name>KButton</name>
    <message>
        <source>请稍等…</source>
        <extracomment>Label of a button while its work is going on</extracomment>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>KindGrid</name>
    <message>
        <source>静默</source>
        <extracomment>Staff, choosing a kind: a silent one</extracomment>
        <translation>silent</translation>
    </message>
</context>
<context>
    <name>LadderRung</name>
    <message>
        <source>等了 %1</source>
        <extracomment>Staff, ladder: waiting for this for %1 minutes and seconds</extracomment>
        <translation>Waited %1</translation>
    </message>
</context>
<context>
    <name>LatinKeys</name>
    <message>
        <source>一个一个点，就写上了</source>
        <extracomment>Latin keyboard: above the keys</extracomment>
        <translation>Touch the letters one by one</translation>
    </message>
    <message>
        <source>重新写</source>
        <extracomment>Key: empties the field, to write it anew</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>间隔号</source>
        <extracomment>Key, read aloud: the dot between the parts of a name</extracomment>
        <translation>Dot between names</translation>
    </message>
    <message>
        <source>空格</source>
        <extracomment>Key: a space between words</extracomment>
        <translation>Space</translation>
    </message>
    <message>
        <source>拼音</source>
        <extracomment>Key: back to the pinyin keyboard</extracomment>
        <translation>Pinyin</translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>大写</source>
        <extracomment>Key: capital letters</extracomment>
        <translation>ABC</translation>
    </message>
    <message>
        <source>删除</source>
        <extracomment>Key: takes the last letter or figure away</extracomment>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>LevelPage</name>
    <message>
        <source>有多严重？</source>
        <extracomment>Staff, level of an incident: title</extracomment>
        <translation>How serious is it?</translation>
    </message>
    <message>
        <source>拿不准，就选高的。点一下就发给总部。</source>
        <extracomment>Staff, level of an incident: the rule</extracomment>
        <translation>When in doubt, the higher one. One tap sends it.</translation>
    </message>
</context>
<context>
    <name>LiveActions</name>
    <message>
        <source>面板</source>
        <extracomment>Staff, live page: back to the tiles</extracomment>
        <translation>Panel</translation>
    </message>
    <message>
        <source>补充</source>
        <extracomment>Staff, live page: say more about it: place, level, notes, roles</extracomment>
        <translation>Add</translation>
    </message>
    <message>
        <source>点名</source>
        <extracomment>Staff, live page: call the roll</extracomment>
        <translation>Roll call</translation>
    </message>
    <message>
        <source>真的出事</source>
        <extracomment>Staff, drill: something real has happened, back to the real tiles</extracomment>
        <translation>It is real</translation>
    </message>
    <message>
        <source>演练做完</source>
        <extracomment>Staff, live page of a drill: end it</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>处理完了</source>
        <extracomment>Staff, live page: end the incident</extracomment>
        <translation>It is over</translation>
    </message>
</context>
<context>
    <name>LiveHead</name>
    <message>
        <source>%1・演练</source>
        <extracomment>Staff, head of a drill, %1 its kind</extracomment>
        <translation>%1 · drill</translation>
    </message>
    <message>
        <source>%1・真实</source>
        <extracomment>Staff, head of a real incident, %1 its kind</extracomment>
        <translation>%1 · real</translation>
    </message>
    <message>
        <source>已过去</source>
        <extracomment>Staff, under the running clock of an incident</extracomment>
        <translation>Elapsed</translation>
    </message>
    <message>
        <source>已结束</source>
        <extracomment>Staff, under the stopped clock of an incident</extracomment>
        <translation>Ended</translation>
    </message>
    <message>
        <source>%1 先按的是%2</source>
        <extracomment>Staff, head of an incident whose kind was corrected: %1 the time of the first touch, %2 the kind then</extracomment>
        <translation>First pressed at %1: %2</translation>
    </message>
</context>
<context>
    <name>LiveSteps</name>
    <message>
        <source>千万不要</source>
        <extracomment>Staff: over what nobody may do</extracomment>
        <translation>Never</translation>
    </message>
    <message>
        <source>各岗位要做的</source>
        <extracomment>Staff: over the steps of the playbook</extracomment>
        <translation>What to do</translation>
    </message>
    <message>
        <source>做完 %1 / %2</source>
        <extracomment>Staff: over the steps of the playbook, %1 of %2 are done</extracomment>
        <translation>Done %1 / %2</translation>
    </message>
    <message>
        <source>看步骤</source>
        <extracomment>Staff: back from what nobody may do to the steps</extracomment>
        <translation>Steps</translation>
    </message>
    <message>
        <source>不要做的</source>
        <extracomment>Staff: what nobody may do</extracomment>
        <translation>Do not</translation>
    </message>
    <message>
        <source>这一种还没有写好步骤。
先保护人，再听负责人安排。</source>
        <extracomment>Staff: there is no playbook for this kind yet</extracomment>
        <translation>There are no steps for this kind yet.
Protect people first, then follow who is in charge.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>您是哪一位？</source>
        <extracomment>Staff login: title, choose your own name</extracomment>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>%1，请输密码</source>
        <extracomment>Staff login: title, %1 is the chosen name</extracomment>
        <translation>%1, your PIN please</translation>
    </message>
    <message>
        <source>报警服务没有回应，现在登录不了。报警键照样能按。</source>
        <extracomment>Staff login: the alarm service does not answer</extracomment>
        <translation>The alarm service does not answer, so nobody can sign in. Alarm buttons still work.</translation>
    </message>
    <message>
        <source>还没有收到员工名单。</source>
        <extracomment>Staff login: the list of staff has not come from head office yet</extracomment>
        <translation>The staff list has not come yet.</translation>
    </message>
    <message numerus="yes">
        <source>输错太多次了。请等 %n 秒再试。</source>
        <extracomment>Staff login: too many wrong PINs, %n seconds to wait</extracomment>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n second.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>密码不对，请再输一次。</source>
        <extracomment>Staff login: wrong PIN</extracomment>
        <translation>Wrong PIN. Please try again.</translation>
    </message>
    <message>
        <source>输完按“好了”。</source>
        <extracomment>Staff login: what to do</extracomment>
        <translation>Then press &quot;Done&quot;.</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Staff login: next page of names, %1 of %2</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>已输入 %n 位</source>
        <extracomment>Staff login, read aloud: how many figures were typed, never which</extracomment>
        <translation>
            <numerusform>%n figure entered</numerusform>
            <numerusform>%n figures entered</numerusform>
        </translation>
    </message>
    <message>
        <source>正在核对…</source>
        <extracomment>Staff login: the PIN is being checked</extracomment>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>好了</source>
        <extracomment>Staff login: key &quot;done&quot;</extracomment>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>驿站银行自助终端</source>
        <extracomment>Name of the window, seen by staff only</extracomment>
        <translation>Yizhan Bank kiosk</translation>
    </message>
</context>
<context>
    <name>NavRow</name>
    <message>
        <source>返回</source>
        <extracomment>Goes one screen back; nothing typed is lost</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>结束</source>
        <extracomment>Ends the visit and clears the screen, after one question</extracomment>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>NoCodePage</name>
    <message>
        <source>没有码，或扫不出来？</source>
        <extracomment>No code page: title</extracomment>
        <translation>Trouble with the code?</translation>
    </message>
    <message>
        <source>手机：屏幕调亮，码放大</source>
        <extracomment>No code page: advice for a code on the phone</extracomment>
        <translation>Phone: brighter screen, larger code</translation>
    </message>
    <message>
        <source>小票：压平，别折住码</source>
        <extracomment>No code page: advice for a code on the slip</extracomment>
        <translation>Slip: flatten it, no fold over the code</translation>
    </message>
    <message>
        <source>小票上没有码？看备注栏</source>
        <extracomment>No code page: the slip bears no code</extracomment>
        <translation>No code? See the remark line</translation>
    </message>
    <message>
        <source>中奖写在小票的备注栏里。写了，就请工作人员帮您兑。</source>
        <extracomment>No code page: where a win is printed on the slip</extracomment>
        <translation>A win is printed in the remark line. If it is there, our staff will help you.</translation>
    </message>
    <message>
        <source>别着急，奖不会丢</source>
        <extracomment>No code page: nothing is lost</extracomment>
        <translation>No hurry, your prize is safe</translation>
    </message>
    <message>
        <source>截止以前，拿着小票来都能兑。</source>
        <extracomment>No code page: nothing is lost, why</extracomment>
        <translation>Bring the slip any time before the deadline.</translation>
    </message>
    <message>
        <source>请人帮我兑</source>
        <extracomment>Button: call a member of staff</extracomment>
        <translation>Ask staff to help</translation>
    </message>
    <message>
        <source>小票上有兑奖号，就输进来</source>
        <extracomment>No code page: the number may be typed</extracomment>
        <translation>A prize number on the slip? Type it in</translation>
    </message>
    <message>
        <source>输入兑奖号</source>
        <extracomment>No code page: button, type the number of the slip</extracomment>
        <translation>Type the prize number</translation>
    </message>
    <message>
        <source>机器会问总行，要连着网。</source>
        <extracomment>No code page: who answers</extracomment>
        <translation>Head office is asked; that needs the network.</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>补一句话</source>
        <extracomment>Staff, adding to the record: title</extracomment>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>点一句，就写进记录，总部也看得到。</source>
        <extracomment>Staff, adding to the record: what it is for</extracomment>
        <translation>Touch a line to record it. Head office sees it too.</translation>
    </message>
    <message>
        <source>人都撤出来了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>Everyone is out</translation>
    </message>
    <message>
        <source>有人受伤</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>Someone is hurt</translation>
    </message>
    <message>
        <source>有人被困</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>Someone is trapped</translation>
    </message>
    <message>
        <source>119 到了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>119 is here</translation>
    </message>
    <message>
        <source>120 到了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>120 is here</translation>
    </message>
    <message>
        <source>110 到了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>110 is here</translation>
    </message>
    <message>
        <source>需要人手支援</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>We need more people</translation>
    </message>
    <message>
        <source>情况稳住了</source>
        <extracomment>Staff, sentence for the record</extracomment>
        <translation>Under control</translation>
    </message>
    <message>
        <source>写一句别的</source>
        <extracomment>Staff, adding to the record: type a sentence</extracomment>
        <translation>Write something else</translation>
    </message>
    <message>
        <source>写一句话</source>
        <extracomment>Staff, adding to the record: question over the keyboard</extracomment>
        <translation>Write a sentence</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>总部现在没有通知。</source>
        <extracomment>Staff, notices: there is none</extracomment>
        <translation>No notice from head office now.</translation>
    </message>
    <message>
        <source>到 %1</source>
        <extracomment>Staff, notices: who it is from and until when it holds</extracomment>
        <translation>until %1</translation>
    </message>
    <message>
        <source>看过了</source>
        <extracomment>Staff, notices: button, it was read, put it away</extracomment>
        <translation>Read</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>总部通知</source>
        <extracomment>Staff: above a notice of head office that nobody has read yet</extracomment>
        <translation>Notice from head office</translation>
    </message>
</context>
<context>
    <name>NumberKeys</name>
    <message>
        <source>删除</source>
        <extracomment>Key: takes the last letter or figure away</extracomment>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>退一位</source>
        <extracomment>Staff, figures: take the last one back</extracomment>
        <translation>Back one</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>号码没有问题</source>
        <extracomment>Beside a number field: it is complete and right</extracomment>
        <translation>The number is right</translation>
    </message>
    <message numerus="yes">
        <source>前 %n 位没有问题</source>
        <extracomment>Beside a number field: the first %n figures are right</extracomment>
        <translation>
            <numerusform>The first figure is right</numerusform>
            <numerusform>The first %n figures are right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还要 %n 位</source>
        <extracomment>Beside a number field: %n figures are still to be typed</extracomment>
        <translation>
            <numerusform>%n more figure</numerusform>
            <numerusform>%n more figures</numerusform>
        </translation>
    </message>
    <message>
        <source>请人代我输入</source>
        <extracomment>Button: a member of staff types instead of the customer</extracomment>
        <translation>Ask staff to type</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>电话</source>
        <extracomment>Staff, numbers to dial: title</extracomment>
        <translation>Phone numbers</translation>
    </message>
    <message>
        <source>本机不能拨号，请用电话打。</source>
        <extracomment>Staff, numbers to dial: this machine has no telephone</extracomment>
        <translation>This machine cannot dial. Use a telephone.</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>上一页</source>
        <extracomment>Pager: to the page before</extracomment>
        <translation>Previous</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Pager: page of pages</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Pager: to the next page</extracomment>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>PagerRow</name>
    <message>
        <source>上一页</source>
        <extracomment>Pager: to the page before</extracomment>
        <translation>Previous</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Pager: page of pages</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>下一页</source>
        <extracomment>Pager: to the next page</extracomment>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>PanelFooter</name>
    <message>
        <source>等着发 %1・被退回 %2</source>
        <extracomment>Staff, footer: %1 messages wait to be sent, %2 were refused and need a person</extracomment>
        <translation>%1 waiting · %2 sent back</translation>
    </message>
    <message numerus="yes">
        <source>等着发 %n 条</source>
        <extracomment>Staff, footer: %n messages wait to be sent</extracomment>
        <translation>
            <numerusform>%n message waiting</numerusform>
            <numerusform>%n messages waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>都发出去了</source>
        <extracomment>Staff, footer: everything has been sent</extracomment>
        <translation>All sent</translation>
    </message>
    <message>
        <source>锁上・%1</source>
        <extracomment>Staff, footer: lock the tools, %1 is who is signed in; they lock by themselves after 60 seconds</extracomment>
        <translation>Lock · %1</translation>
    </message>
    <message>
        <source>登录</source>
        <extracomment>Staff, footer: sign in</extracomment>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>锁上</source>
        <extracomment>Staff, footer: lock the tools, where there is no room for a name</extracomment>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>员工面板</source>
        <extracomment>Staff: head of the panel, %1 is the branch</extracomment>
        <translation>Staff panel</translation>
    </message>
    <message>
        <source>%1・员工面板</source>
        <translation>%1 · staff panel</translation>
    </message>
    <message>
        <source>值班：%1</source>
        <extracomment>Staff: head of the panel, who is on duty</extracomment>
        <translation>On duty: %1</translation>
    </message>
    <message>
        <source>值班：%1・安全员：%2</source>
        <extracomment>Staff: head of the panel, duty manager and safety officer</extracomment>
        <translation>On duty %1 · safety %2</translation>
    </message>
</context>
<context>
    <name>PanelMain</name>
    <message>
        <source>驿站银行员工面板</source>
        <extracomment>Name of the window, seen by staff only</extracomment>
        <translation>Yizhan Bank staff panel</translation>
    </message>
</context>
<context>
    <name>PathCard</name>
    <message>
        <source>报警服务没有回应</source>
        <extracomment>Staff, path card: the alarm service of this machine does not answer</extracomment>
        <translation>Alarm service is away</translation>
    </message>
    <message>
        <source>总部不通，先打电话</source>
        <extracomment>Staff, path card: no line to head office</extracomment>
        <translation>No line: telephone first</translation>
    </message>
    <message>
        <source>都带“演练”记号</source>
        <extracomment>Staff, path card in a drill: every message of the drill is marked</extracomment>
        <translation>All marked &quot;drill&quot;</translation>
    </message>
    <message>
        <source>三条都通</source>
        <extracomment>Staff, path card: all three ways work</extracomment>
        <translation>All three work</translation>
    </message>
    <message>
        <source>总部通</source>
        <extracomment>Staff, path card: head office can be reached</extracomment>
        <translation>Line works</translation>
    </message>
    <message>
        <source>有一条不通</source>
        <extracomment>Staff, path card: one of the ways is down</extracomment>
        <translation>One way is down</translation>
    </message>
    <message>
        <source>演练消息</source>
        <extracomment>Staff, path card: title in a drill</extracomment>
        <translation>Drill messages</translation>
    </message>
    <message>
        <source>报警通道</source>
        <extracomment>Staff, path card: title</extracomment>
        <translation>Alarm paths</translation>
    </message>
    <message>
        <source>总部</source>
        <extracomment>Staff, path card: the way to head office</extracomment>
        <translation>Head office</translation>
    </message>
    <message>
        <source>不清楚</source>
        <extracomment>Staff, path card: nothing is known of this way</extracomment>
        <translation>Not known</translation>
    </message>
    <message>
        <source>没有回音</source>
        <extracomment>Staff, path card: no answer from head office</extracomment>
        <translation>No answer</translation>
    </message>
    <message>
        <source>刚刚有回音</source>
        <extracomment>Staff, path card: head office answered just now</extracomment>
        <translation>Just now</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒前有回音</source>
        <extracomment>Staff, path card: head office answered %n seconds ago</extracomment>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message>
        <source>备用线</source>
        <extracomment>Staff, path card: the second way to head office</extracomment>
        <translation>Spare line</translation>
    </message>
    <message>
        <source>没有配置</source>
        <extracomment>Staff, path card: this way has not been set up here</extracomment>
        <translation>Not set up</translation>
    </message>
    <message>
        <source>通</source>
        <extracomment>Staff, path card: this way works</extracomment>
        <translation>Works</translation>
    </message>
    <message>
        <source>不通</source>
        <extracomment>Staff, path card: this way does not work</extracomment>
        <translation>Down</translation>
    </message>
    <message>
        <source>硬件键</source>
        <extracomment>Staff, path card: the alarm button under the counter</extracomment>
        <translation>Alarm button</translation>
    </message>
    <message>
        <source>一直是真报警</source>
        <extracomment>Staff, path card in a drill: the hardware button always raises a real alarm</extracomment>
        <translation>Always real</translation>
    </message>
    <message>
        <source>已接好</source>
        <extracomment>Staff, path card: the hardware button is connected</extracomment>
        <translation>Connected</translation>
    </message>
</context>
<context>
    <name>PatrolPage</name>
    <message>
        <source>今天要查的</source>
        <extracomment>Staff, patrol: title</extracomment>
        <translation>To check today</translation>
    </message>
    <message>
        <source>总部还没有发布清单。发布以后，这里会有。</source>
        <extracomment>Staff, patrol: no list has been published</extracomment>
        <translation>Head office has not published a list yet. It will come here.</translation>
    </message>
    <message>
        <source>点一张，一项一项看。不好的会记成故障，跟到修好。</source>
        <extracomment>Staff, patrol: what a list is</extracomment>
        <translation>Take a list and go through it. What is not right becomes a fault until it is mended.</translation>
    </message>
    <message numerus="yes">
        <source>还没查，共 %n 项</source>
        <extracomment>Staff, patrol: this list waits, %n things to look at</extracomment>
        <translation>
            <numerusform>Not done yet, %n item</numerusform>
            <numerusform>Not done yet, %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>都好</source>
        <extracomment>Staff, patrol: the last round found nothing wrong</extracomment>
        <translation>all good</translation>
    </message>
    <message numerus="yes">
        <source>%n 项不好</source>
        <extracomment>Staff, patrol: the last round found %n things wrong</extracomment>
        <translation>
            <numerusform>%n not right</numerusform>
            <numerusform>%n not right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatrolRoundPage</name>
    <message numerus="yes">
        <source>还有 %n 项没看。</source>
        <extracomment>Staff, patrol round: %n items are still to be looked at</extracomment>
        <translation>
            <numerusform>%n item to look at.</numerusform>
            <numerusform>%n items to look at.</numerusform>
        </translation>
    </message>
    <message>
        <source>看完了：好 %1 项，不好 %2 项。</source>
        <extracomment>Staff, patrol round: %1 items are good, %2 are not</extracomment>
        <translation>All seen: %1 good, %2 not.</translation>
    </message>
    <message>
        <source>哪里不好？</source>
        <extracomment>Staff, patrol round: question over the keyboard, what is wrong</extracomment>
        <translation>What is wrong?</translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 项</source>
        <extracomment>Staff, patrol round: button while %n items are still to be looked at</extracomment>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message>
        <source>查完，记下</source>
        <extracomment>Staff, patrol round: button, put it into the record</extracomment>
        <translation>Done, record it</translation>
    </message>
</context>
<context>
    <name>PatrolRow</name>
    <message>
        <source>好</source>
        <extracomment>Staff, patrol: this is as it should be</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>不好</source>
        <extracomment>Staff, patrol: this is not as it should be</extracomment>
        <translation>Not OK</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>已输入 %n 位</source>
        <extracomment>PIN, read aloud: how many figures were typed, never which</extracomment>
        <translation>
            <numerusform>%n figure entered</numerusform>
            <numerusform>%n figures entered</numerusform>
        </translation>
    </message>
    <message>
        <source>正在核对…</source>
        <extracomment>PIN: it is being checked</extracomment>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>确认</source>
        <extracomment>PIN: done, confirm</extracomment>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>PinyinKeys</name>
    <message>
        <source>%1・第 %2 / %3 页</source>
        <extracomment>Pinyin keyboard: %1 the letters typed, %2 page of %3 pages of characters</extracomment>
        <translation>%1 · page %2 of %3</translation>
    </message>
    <message>
        <source>点一个字，就选上了</source>
        <extracomment>Pinyin keyboard: how to choose a character</extracomment>
        <translation>Touch a character to choose it</translation>
    </message>
    <message>
        <source>没有这个音，按删除改一改</source>
        <extracomment>Pinyin keyboard: no character sounds like these letters</extracomment>
        <translation>No such sound. Use Delete to mend it</translation>
    </message>
    <message>
        <source>重新写</source>
        <extracomment>Key: empties the field, to write it anew</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>字母 / 符号</source>
        <extracomment>Key: to the keyboard with Latin letters and signs</extracomment>
        <translation>ABC / signs</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>大堂</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>Lobby</translation>
    </message>
    <message>
        <source>柜台</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>Counter</translation>
    </message>
    <message>
        <source>加钞间</source>
        <extracomment>Staff, place in a branch: the room behind the cash machines</extracomment>
        <translation>ATM room</translation>
    </message>
    <message>
        <source>自助区</source>
        <extracomment>Staff, place in a branch: cash machines</extracomment>
        <translation>Self-service area</translation>
    </message>
    <message>
        <source>门口</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>后台办公区</source>
        <extracomment>Staff, place in a branch</extracomment>
        <translation>Back office</translation>
    </message>
    <message>
        <source>没有人受伤</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>Nobody is hurt</translation>
    </message>
    <message>
        <source>有人受伤</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>Somebody is hurt</translation>
    </message>
    <message>
        <source>有人被困</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>Somebody is trapped</translation>
    </message>
    <message>
        <source>有人有危险</source>
        <extracomment>Staff, who is hurt</extracomment>
        <translation>Somebody is in danger</translation>
    </message>
    <message>
        <source>在哪里？有人受伤吗？</source>
        <extracomment>Staff, place of an incident: title</extracomment>
        <translation>Where? Is anybody hurt?</translation>
    </message>
    <message>
        <source>写别的</source>
        <extracomment>Staff, choices: type something else</extracomment>
        <translation>Something else</translation>
    </message>
    <message>
        <source>地点</source>
        <extracomment>Staff, place of an incident: heading over the places</extracomment>
        <translation>Place</translation>
    </message>
    <message>
        <source>在哪里？</source>
        <extracomment>Staff, place of an incident: question over the keyboard</extracomment>
        <translation>Where is it?</translation>
    </message>
    <message>
        <source>人</source>
        <extracomment>Staff, place of an incident: heading over who is hurt</extracomment>
        <translation>People</translation>
    </message>
    <message>
        <source>谁受伤，谁有危险？</source>
        <extracomment>Staff, place of an incident: question over the keyboard</extracomment>
        <translation>Who is hurt or in danger?</translation>
    </message>
    <message>
        <source>先选地点</source>
        <extracomment>Staff, place of an incident: button while no place is chosen</extracomment>
        <translation>Choose a place first</translation>
    </message>
    <message>
        <source>发出去</source>
        <extracomment>Staff, adding to an incident: button</extracomment>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>过期没做：%1演练</source>
        <extracomment>Staff, drill planned by head office: %1 its kind, it ought to have been done</extracomment>
        <translation>Overdue: drill &quot;%1&quot;</translation>
    </message>
    <message>
        <source>总部安排：%1演练</source>
        <extracomment>Staff, drill planned by head office: %1 its kind</extracomment>
        <translation>Planned: drill &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <extracomment>Staff, drill planned by head office: from %1 to %2</extracomment>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>Playbooks</name>
    <message>
        <source>抢劫</source>
        <extracomment>Tile names are two characters in Chinese and one short word in English</extracomment>
        <translation>Robbery</translation>
    </message>
    <message>
        <source>静默</source>
        <translation>Silent</translation>
    </message>
    <message>
        <source>火警</source>
        <translation>Fire</translation>
    </message>
    <message>
        <source>急病</source>
        <translation>Illness</translation>
    </message>
    <message>
        <source>爆炸</source>
        <translation>Bomb</translation>
    </message>
    <message>
        <source>可疑物品</source>
        <translation>Suspect item</translation>
    </message>
    <message>
        <source>可疑</source>
        <translation>Suspicious</translation>
    </message>
    <message>
        <source>人或车</source>
        <translation>Person or car</translation>
    </message>
    <message>
        <source>劫持</source>
        <translation>Hostage</translation>
    </message>
    <message>
        <source>行凶</source>
        <translation>Violence</translation>
    </message>
    <message>
        <source>偷窃</source>
        <translation>Theft</translation>
    </message>
    <message>
        <source>毒气</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>气味、液体</source>
        <translation>Smell, liquid</translation>
    </message>
    <message>
        <source>纵火</source>
        <translation>Arson</translation>
    </message>
    <message>
        <source>卡险</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>盗刷、系统</source>
        <translation>Fraud, system</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>厅堂冲突</source>
        <translation>In the lobby</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Outage</translation>
    </message>
    <message>
        <source>断网、断电</source>
        <translation>Network, power</translation>
    </message>
</context>
<context>
    <name>PreparingPage</name>
    <message>
        <source>请稍等…</source>
        <extracomment>Application page, for a moment before the first question</extracomment>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>PrizeFacts</name>
    <message>
        <source>小票号码</source>
        <extracomment>Redeem: the number printed on the POS slip</extracomment>
        <translation>Slip number</translation>
    </message>
    <message>
        <source>谁的奖</source>
        <extracomment>Redeem: whose prize it is</extracomment>
        <translation>Whose prize</translation>
    </message>
    <message>
        <source>收银员奖</source>
        <extracomment>Redeem: the prize belongs to the cashier of the shop</extracomment>
        <translation>Cashier&apos;s prize</translation>
    </message>
    <message>
        <source>驿站卡</source>
        <extracomment>Redeem: the customer&apos;s card</extracomment>
        <translation>Yizhan card</translation>
    </message>
    <message>
        <source>没有写</source>
        <extracomment>Redeem: the slip names no card</extracomment>
        <translation>Not given</translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <extracomment>Redeem: the last four figures of the card</extracomment>
        <translation>Ending %1</translation>
    </message>
    <message>
        <source>中奖商户</source>
        <extracomment>Redeem: the shop where it was won</extracomment>
        <translation>Won at</translation>
    </message>
</context>
<context>
    <name>Promotions</name>
    <message>
        <source>现在没有这类优惠。看看别的，或问问工作人员。</source>
        <extracomment>Promotions: nothing to show in this list</extracomment>
        <translation>No offers of this kind now. Try another, or ask our staff.</translation>
    </message>
    <message>
        <source>优惠活动</source>
        <extracomment>Promotions: title of the list</extracomment>
        <translation>Offers</translation>
    </message>
    <message>
        <source>长者优惠</source>
        <extracomment>Promotions: title of the list for older customers</extracomment>
        <translation>Offers for 50+</translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>可以不填。%1</source>
        <extracomment>Under a question that may be left unanswered; %1 says how to answer it</extracomment>
        <translation>You may leave this empty. %1</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <extracomment>Above a question: %1 this step, %2 how many there are</extracomment>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>申请收到了</source>
        <extracomment>Receipt: title, head office has confirmed the application</extracomment>
        <translation>Application received</translation>
    </message>
    <message>
        <source>申请存好了</source>
        <extracomment>Receipt: title, the application is stored on this machine</extracomment>
        <translation>Application stored</translation>
    </message>
    <message>
        <source>已存在本机，联网后自己发送。</source>
        <extracomment>Receipt: the application is stored on this machine and waits for the network</extracomment>
        <translation>Kept on this machine; sent when the network is back.</translation>
    </message>
    <message>
        <source>我们会联系您，请留意来电。</source>
        <extracomment>Receipt: what happens next</extracomment>
        <translation>We will call you. Please expect our call.</translation>
    </message>
    <message>
        <source>可以拍照，也可以抄下号码。</source>
        <extracomment>Receipt: how to keep it</extracomment>
        <translation>Take a photograph, or write down the number.</translation>
    </message>
    <message>
        <source>来办的时候，请带身份证。</source>
        <extracomment>Receipt: what to bring</extracomment>
        <translation>When you come, please bring your identity card.</translation>
    </message>
    <message>
        <source>记好了，完成</source>
        <extracomment>Receipt: the customer has read it; the screen is cleared</extracomment>
        <translation>Noted, finish</translation>
    </message>
    <message>
        <source>总部已经收到。</source>
        <extracomment>Receipt: head office has confirmed the application</extracomment>
        <translation>Head office has received it.</translation>
    </message>
</context>
<context>
    <name>ReceiptPaper</name>
    <message>
        <source>您的回执号码</source>
        <extracomment>Receipt: above the number</extracomment>
        <translation>Your receipt number</translation>
    </message>
    <message>
        <source>您的回执号码 %1</source>
        <extracomment>Receipt, read aloud: %1 the number</extracomment>
        <translation>Your receipt number %1</translation>
    </message>
    <message>
        <source>回执的二维码</source>
        <extracomment>Receipt: the code with the number, read aloud</extracomment>
        <translation>Code of the receipt</translation>
    </message>
    <message>
        <source>办什么</source>
        <extracomment>Receipt: what was applied for</extracomment>
        <translation>What for</translation>
    </message>
    <message>
        <source>谁</source>
        <extracomment>Receipt: who applied</extracomment>
        <translation>Who</translation>
    </message>
    <message>
        <source>到哪里取</source>
        <extracomment>Receipt: where it will be ready</extracomment>
        <translation>Collect at</translation>
    </message>
</context>
<context>
    <name>RedeemWords</name>
    <message>
        <source>这不是兑奖券的码</source>
        <extracomment>Refused: some other QR code</extracomment>
        <translation>This is not a voucher code</translation>
    </message>
    <message>
        <source>这不是我们银行的券</source>
        <extracomment>Refused: a signed code, not a voucher of ours</extracomment>
        <translation>This is not our voucher</translation>
    </message>
    <message>
        <source>这张券要请人核对</source>
        <extracomment>Refused: signed by a key that is not believed (any more)</extracomment>
        <translation>Our staff need to check this</translation>
    </message>
    <message>
        <source>这张券核对不上</source>
        <extracomment>Refused: the signature is not ours</extracomment>
        <translation>This voucher does not match</translation>
    </message>
    <message>
        <source>码没有读全</source>
        <extracomment>Refused: the code could not be read to its end</extracomment>
        <translation>The code was not read in full</translation>
    </message>
    <message>
        <source>还没到兑奖时间</source>
        <extracomment>Refused: too early</extracomment>
        <translation>It is too early to claim</translation>
    </message>
    <message>
        <source>兑奖时间已经过了</source>
        <extracomment>Refused: too late</extracomment>
        <translation>The time to claim is over</translation>
    </message>
    <message>
        <source>这个活动现在不能兑奖</source>
        <extracomment>Refused: the campaign is not (or no longer) published</extracomment>
        <translation>No prizes for this just now</translation>
    </message>
    <message>
        <source>这张券在别的网点兑</source>
        <extracomment>Refused: paid at other branches only</extracomment>
        <translation>Please claim at another branch</translation>
    </message>
    <message>
        <source>这张券不是给您的</source>
        <extracomment>Refused: not the person the voucher is for</extracomment>
        <translation>This voucher is not for you</translation>
    </message>
    <message>
        <source>网络不通，现在兑不了</source>
        <extracomment>Refused: head office cannot be asked</extracomment>
        <translation>No network, no prizes just now</translation>
    </message>
    <message>
        <source>这张券正在核对</source>
        <extracomment>Refused: an earlier payout of this voucher has no answer yet</extracomment>
        <translation>This voucher is being checked</translation>
    </message>
    <message>
        <source>这张券已经兑过了</source>
        <extracomment>Refused: redeemed before</extracomment>
        <translation>This voucher has been used</translation>
    </message>
    <message>
        <source>别处正在兑这张券</source>
        <extracomment>Refused: another machine is redeeming it now</extracomment>
        <translation>It is being claimed elsewhere</translation>
    </message>
    <message>
        <source>这张券停用了</source>
        <extracomment>Refused: withdrawn by head office</extracomment>
        <translation>This voucher was withdrawn</translation>
    </message>
    <message>
        <source>这里的奖品发完了</source>
        <extracomment>Refused: this branch has none of the prizes left</extracomment>
        <translation>No prizes left at this branch</translation>
    </message>
    <message>
        <source>兑奖次数用完了</source>
        <extracomment>Refused: the limit of prizes is reached</extracomment>
        <translation>The limit of prizes is reached</translation>
    </message>
    <message>
        <source>等得太久，要重新扫</source>
        <extracomment>Refused: nobody confirmed in time</extracomment>
        <translation>Too long a wait: scan again</translation>
    </message>
    <message>
        <source>这台机器现在兑不了</source>
        <extracomment>Refused: this machine cannot do it now</extracomment>
        <translation>Not possible here just now</translation>
    </message>
    <message>
        <source>扫到的是别的码。兑奖券的码印在小票上，或在手机短信里。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>That was another code. A voucher&apos;s code is on the slip or in a text message.</translation>
    </message>
    <message>
        <source>码没有坏，只是别家的。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>The code is fine, but not ours. You did nothing wrong.</translation>
    </message>
    <message>
        <source>机器认不出签发的记号，工作人员可以查。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>The machine does not know who issued it. Our staff can find out.</translation>
    </message>
    <message>
        <source>券上的内容和签名对不上，所以不能兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>What it says does not match its signature, so it cannot be paid.</translation>
    </message>
    <message>
        <source>小票可能折了、脏了，压平再扫一次。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>The slip may be folded or dirty. Flatten it and scan again.</translation>
    </message>
    <message>
        <source>券是真的，到时间再来就能兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>The voucher is genuine. Come again when the time has begun.</translation>
    </message>
    <message>
        <source>过了截止时间，机器就不能兑了。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>After the deadline the machine cannot pay it.</translation>
    </message>
    <message>
        <source>活动没有开始，或者已经停了。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>It has not begun, or was stopped. You did nothing wrong.</translation>
    </message>
    <message>
        <source>券是真的，只能在券上写明的网点兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>The voucher is genuine, but only for the branches it names.</translation>
    </message>
    <message>
        <source>持卡人和收银员的奖分开发，只发给本人。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Card holders and cashiers have separate prizes, each for that person only.</translation>
    </message>
    <message>
        <source>要问过总行才能发奖。奖还在，没有少。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Head office must be asked first. Your prize is safe.</translation>
    </message>
    <message>
        <source>上一次的确认还没有答复，先不要发放。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>The last confirmation has no answer yet. Do not hand over.</translation>
    </message>
    <message>
        <source>一张券只能兑一次，这次不能再领。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>A voucher is paid only once. You did nothing wrong.</translation>
    </message>
    <message>
        <source>另一台机器刚扫过它，最多两分钟就放开。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Another machine has just scanned it. Two minutes at most.</translation>
    </message>
    <message>
        <source>总行停用了这张券。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Head office withdrew this voucher. You did nothing wrong.</translation>
    </message>
    <message>
        <source>您的奖还算数，要等补货或换个网点。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Your prize still counts. More will come, or try another branch.</translation>
    </message>
    <message>
        <source>按活动的规定，不能再兑了。您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>By the rules no more can be claimed. You did nothing wrong.</translation>
    </message>
    <message>
        <source>两分钟里没有人确认，券已经放开，没有兑。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Nobody confirmed within two minutes. The voucher is free and not used.</translation>
    </message>
    <message>
        <source>机器太久没有和总行核对，不敢发奖。奖还在。</source>
        <extracomment>Refused: explanation, the list of keys is too old</extracomment>
        <translation>The machine has not heard from head office for too long. Your prize is safe.</translation>
    </message>
    <message>
        <source>机器记不下这一笔，所以不发。奖还在，没有少。</source>
        <extracomment>Refused: explanation, the payout cannot be written down</extracomment>
        <translation>The machine cannot record it, so it does not pay. Your prize is safe.</translation>
    </message>
    <message>
        <source>总行说现在不能兑。您没有做错什么。</source>
        <extracomment>Refused: explanation, a reason this program does not know</extracomment>
        <translation>Head office says not now. You did nothing wrong.</translation>
    </message>
    <message>
        <source>不是您领的？</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>Was it not you?</translation>
    </message>
    <message>
        <source>再试一次就好</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>Just try again</translation>
    </message>
    <message>
        <source>请收好小票</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>Please keep the slip</translation>
    </message>
    <message>
        <source>等一会儿再扫</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>Wait a little, then scan</translation>
    </message>
    <message>
        <source>我们帮您查</source>
        <extracomment>Refused: what to do, heading</extracomment>
        <translation>We will look into it</translation>
    </message>
    <message>
        <source>请告诉工作人员，马上帮您查。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Tell our staff. They will look into it at once.</translation>
    </message>
    <message>
        <source>看看小票备注栏，那里有中奖的码。没有就请工作人员看。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>See the remark line of the slip: a win has its code there. If not, ask our staff.</translation>
    </message>
    <message>
        <source>还是不行，请工作人员帮您看小票。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>If it still fails, ask our staff to see the slip.</translation>
    </message>
    <message>
        <source>请先叫工作人员过来，再扫一次。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Please call our staff first, then scan again.</translation>
    </message>
    <message>
        <source>到了时间，任何一台兑奖的机器都可以。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>When it is time, any machine for prizes will do.</translation>
    </message>
    <message>
        <source>急着领，请到柜台，工作人员想办法。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>In a hurry? Our staff at the counter will find a way.</translation>
    </message>
    <message>
        <source>过两分钟再扫，或请工作人员查。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Scan again in two minutes, or ask our staff.</translation>
    </message>
    <message>
        <source>工作人员告诉您哪个网点最近。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Our staff know which branch is nearest.</translation>
    </message>
    <message>
        <source>工作人员告诉您哪里还有、什么时候到。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Our staff know where there are more, and when.</translation>
    </message>
    <message>
        <source>请本人带小票来，或问问工作人员。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Please come in person with the slip, or ask our staff.</translation>
    </message>
    <message>
        <source>工作人员可以帮您问活动热线。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Our staff can ask the hotline for you.</translation>
    </message>
    <message>
        <source>请把小票给工作人员看。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Please show the slip to our staff.</translation>
    </message>
    <message>
        <source>这台机器停止兑奖了</source>
        <extracomment>Refused: the machine&apos;s own test failed, nothing is redeemed here</extracomment>
        <translation>This machine has stopped paying prizes</translation>
    </message>
    <message>
        <source>没有查到这个兑奖号</source>
        <extracomment>Refused: head office knows no prize of the typed number</extracomment>
        <translation>This prize number was not found</translation>
    </message>
    <message>
        <source>机器自己检查，发现看券看得不对，就停了。奖还在。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>It tests itself, found that it misjudged a voucher, and stopped. Your prize is safe.</translation>
    </message>
    <message>
        <source>总行没有登记这个号码。请照小票再看一遍，您没有做错什么。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Head office has no record of this number. Please look at the slip again. You did nothing wrong.</translation>
    </message>
    <message>
        <source>请到柜台兑。</source>
        <extracomment>Refused: what to do</extracomment>
        <translation>Please go to the counter.</translation>
    </message>
    <message>
        <source>机器的时间还没核对</source>
        <extracomment>Refused: the machine has no time that head office has signed</extracomment>
        <translation>The clock here is not checked yet</translation>
    </message>
    <message>
        <source>机器要先和总行核对</source>
        <extracomment>Refused: the list of keys was confirmed too long ago</extracomment>
        <translation>This machine must ask head office</translation>
    </message>
    <message>
        <source>时间不准，就看不准到没到期。奖还在，没有少。</source>
        <extracomment>Refused: explanation</extracomment>
        <translation>Without the right time no deadline can be judged. Your prize is safe.</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>现在不能在这里申请</source>
        <extracomment>Application page: title when no application can be taken</extracomment>
        <translation>No applications here just now</translation>
    </message>
    <message>
        <source>看看别的</source>
        <extracomment>Button: back to the list of what can be applied for</extracomment>
        <translation>See the others</translation>
    </message>
    <message>
        <source>请工作人员帮忙</source>
        <extracomment>Button: calls a member of staff</extracomment>
        <translation>Ask staff for help</translation>
    </message>
    <message>
        <source>兑的时间</source>
        <extracomment>Refused page: fact, when the voucher was redeemed</extracomment>
        <translation>Claimed at</translation>
    </message>
    <message>
        <source>开始时间</source>
        <extracomment>Refused page: fact, when it may be redeemed</extracomment>
        <translation>From</translation>
    </message>
    <message>
        <source>截止时间</source>
        <extracomment>Refused page: fact, the deadline</extracomment>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>兑的地方</source>
        <extracomment>Refused page: fact, where the voucher was redeemed</extracomment>
        <translation>Claimed in</translation>
    </message>
    <message>
        <source>兑的奖品</source>
        <extracomment>Refused page: fact, which prize it was</extracomment>
        <translation>Prize</translation>
    </message>
    <message>
        <source>%1（价值 %2）</source>
        <extracomment>Refused page: %1 the prize, %2 its value</extracomment>
        <translation>%1 (worth %2)</translation>
    </message>
    <message>
        <source>小票号码</source>
        <extracomment>Refused page: fact, number of the slip</extracomment>
        <translation>Slip number</translation>
    </message>
    <message>
        <source>请人帮我查</source>
        <extracomment>Refused page: button, a member of staff looks into it</extracomment>
        <translation>Ask staff to look</translation>
    </message>
    <message>
        <source>再扫一次</source>
        <extracomment>Refused page: button, scan the same voucher once more</extracomment>
        <translation>Scan again</translation>
    </message>
    <message>
        <source>换一张券</source>
        <extracomment>Refused page: button, scan another voucher</extracomment>
        <translation>Another voucher</translation>
    </message>
    <message>
        <source>再输一次</source>
        <extracomment>Refused page: button, type the number of the slip again</extracomment>
        <translation>Type it again</translation>
    </message>
</context>
<context>
    <name>ReportRow</name>
    <message>
        <source>报过了</source>
        <extracomment>Staff, telling upward: %1 is who told it</extracomment>
        <translation>told</translation>
    </message>
    <message>
        <source>%1 报的</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>%1 已过</source>
        <extracomment>Staff, telling upward: the time is over, %1 it was</extracomment>
        <translation>%1 has passed</translation>
    </message>
    <message>
        <source>%1 前</source>
        <extracomment>Staff, telling upward: at the latest at %1</extracomment>
        <translation>by %1</translation>
    </message>
</context>
<context>
    <name>ReportStrip</name>
    <message>
        <source>逐级上报</source>
        <extracomment>Staff, live page: leads to who is told upward</extracomment>
        <translation>Report upward</translation>
    </message>
    <message>
        <source>都报过了</source>
        <extracomment>Staff, live page: everybody of the chain has been told</extracomment>
        <translation>All told</translation>
    </message>
    <message>
        <source>下一个：%1</source>
        <extracomment>Staff, live page: %1 is who is told next</extracomment>
        <translation>Next: %1</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>逐级上报</source>
        <extracomment>Staff, telling upward: title</extracomment>
        <translation>Report upward</translation>
    </message>
    <message>
        <source>从上到下，一级一级报。报了一级，点一下，时间就记下。</source>
        <extracomment>Staff, telling upward: under the title</extracomment>
        <translation>One level after another. Touch a level once it is told: the time is kept.</translation>
    </message>
</context>
<context>
    <name>RetypePage</name>
    <message>
        <source>其实是什么？</source>
        <extracomment>Staff, correcting the kind of an incident: title</extracomment>
        <translation>What is it really?</translation>
    </message>
    <message>
        <source>%1 第一次按的时间不变。改成静默的，这里就不再显示。</source>
        <extracomment>Staff, correcting the kind of an incident: %1 the time of the first touch</extracomment>
        <translation>The first touch at %1 stays. A silent kind disappears from this screen.</translation>
    </message>
    <message>
        <source>现在是这种</source>
        <extracomment>Staff, correcting the kind: this is what it is taken for now</extracomment>
        <translation>this one now</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>请看一遍，都对吗？</source>
        <extracomment>Review of an application: title</extracomment>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>号码遮住了一部分，别人看不到。</source>
        <extracomment>Review of an application: why names and numbers are partly hidden</extracomment>
        <translation>Part of each number is hidden from others.</translation>
    </message>
    <message>
        <source>没有存上，您写的都还在。请再试一次，或者到柜台办。</source>
        <extracomment>Review: saving failed, nothing is lost</extracomment>
        <translation>It was not stored; all you wrote is still here. Try again, or go to the counter.</translation>
    </message>
    <message>
        <source>有人让您这样做吗？先问问工作人员。</source>
        <extracomment>Review: protects against fraud</extracomment>
        <translation>Did someone tell you to do this? Ask our staff first.</translation>
    </message>
    <message>
        <source>正在存，请稍等…</source>
        <extracomment>Review: the application is being saved</extracomment>
        <translation>Storing, one moment…</translation>
    </message>
    <message>
        <source>再试一次</source>
        <extracomment>Review: hand the application in once more</extracomment>
        <translation>Try again</translation>
    </message>
    <message>
        <source>都对，交申请</source>
        <extracomment>Review: hand the application in</extracomment>
        <translation>All right, hand it in</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>改：%1 %2</source>
        <extracomment>Row of the review, read aloud: %1 the question, %2 the answer; the touch leads to the question</extracomment>
        <translation>Change: %1 %2</translation>
    </message>
    <message>
        <source>没有填</source>
        <extracomment>Row of the review: the customer left this one empty</extracomment>
        <translation>Left empty</translation>
    </message>
    <message>
        <source>改</source>
        <extracomment>Row of the review: change this answer</extracomment>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>RollGrid</name>
    <message>
        <source>还没有收到员工名单。</source>
        <extracomment>Staff, roll call: the list of staff has not come from head office yet</extracomment>
        <translation>The list of staff has not come yet.</translation>
    </message>
</context>
<context>
    <name>RollRow</name>
    <message>
        <source>到</source>
        <extracomment>Staff, roll call: this person is here</extracomment>
        <translation>Here</translation>
    </message>
    <message>
        <source>没到</source>
        <extracomment>Staff, roll call: this person is missing</extracomment>
        <translation>Missing</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>把码对准方框</source>
        <extracomment>Scan page: title with a camera</extracomment>
        <translation>Show the code here</translation>
    </message>
    <message>
        <source>用扫码器扫一扫</source>
        <extracomment>Scan page: title without a camera</extracomment>
        <translation>Use the scanner</translation>
    </message>
    <message>
        <source>摄像头现在用不了，用扫码器一样能兑。</source>
        <extracomment>Scan page: the camera does not answer</extracomment>
        <translation>The camera is not working now. The scanner does just as well.</translation>
    </message>
    <message>
        <source>小票、手机上的码都可以。</source>
        <extracomment>Scan page: which codes</extracomment>
        <translation>The code on the slip or on your phone.</translation>
    </message>
    <message>
        <source>拿稳两秒，读到了自己往下走。</source>
        <extracomment>Scan page: what to do</extracomment>
        <translation>Hold it still for two seconds. It goes on by itself.</translation>
    </message>
    <message>
        <source>机器不拍照，不留画面。</source>
        <extracomment>Scan page: nothing is kept</extracomment>
        <translation>No picture is taken or kept.</translation>
    </message>
    <message>
        <source>没有码？扫不出来？</source>
        <extracomment>Scan page: button, the code cannot be read or there is none</extracomment>
        <translation>No code? Will not scan?</translation>
    </message>
</context>
<context>
    <name>ScanWindow</name>
    <message>
        <source>对准扫码器</source>
        <extracomment>Scan page without a camera: hold the code before the scanner</extracomment>
        <translation>Face the scanner</translation>
    </message>
    <message>
        <source>太暗，亮一点</source>
        <extracomment>Scan page, advice: too little light on the code</extracomment>
        <translation>Too dark: more light</translation>
    </message>
    <message>
        <source>太亮，斜一点</source>
        <extracomment>Scan page, advice: glare or too much light</extracomment>
        <translation>Too bright: tilt it</translation>
    </message>
    <message>
        <source>对准方框</source>
        <extracomment>Scan page, advice: first word</extracomment>
        <translation>Into the frame</translation>
    </message>
    <message>
        <source>慢慢靠近一点</source>
        <extracomment>Scan page, advice: after five seconds</extracomment>
        <translation>Slowly closer</translation>
    </message>
    <message>
        <source>放平，拿稳</source>
        <extracomment>Scan page, advice: after ten seconds</extracomment>
        <translation>Flat and steady</translation>
    </message>
    <message>
        <source>扫码窗口</source>
        <extracomment>Scan page, read aloud: the window of the camera</extracomment>
        <translation>Camera window</translation>
    </message>
    <message>
        <source>光线够亮</source>
        <extracomment>Scan page, condition</extracomment>
        <translation>Enough light</translation>
    </message>
    <message>
        <source>没有反光</source>
        <extracomment>Scan page, condition</extracomment>
        <translation>No glare</translation>
    </message>
    <message>
        <source>再近一点</source>
        <extracomment>Scan page, advice: the code is seen but too small</extracomment>
        <translation>Come a little nearer</translation>
    </message>
    <message>
        <source>再远一点</source>
        <extracomment>Scan page, advice: the code is too near, or a part of it is outside</extracomment>
        <translation>A little farther away</translation>
    </message>
    <message>
        <source>别动，拿稳</source>
        <extracomment>Scan page, advice: the code is seen but blurred, the hand moves</extracomment>
        <translation>Hold it still</translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <source>家属和病情</source>
        <extracomment>Staff, sealed words: title</extracomment>
        <translation>Family and health</translation>
    </message>
    <message>
        <source>发出后只有总部值班室能看，不进报告，这块屏幕不留。</source>
        <extracomment>Staff, sealed words: what the seal means</extracomment>
        <translation>Once sent, only the incident desk can read it. It is in no report and not kept on this screen.</translation>
    </message>
    <message>
        <source>家属姓名、电话、什么关系</source>
        <extracomment>Staff, sealed words: what to write about the family</extracomment>
        <translation>Name, phone, relation</translation>
    </message>
    <message>
        <source>病史、吃什么药、过敏、现在怎样</source>
        <extracomment>Staff, sealed words: what to write about the health of somebody</extracomment>
        <translation>History, medicine, allergies, state now</translation>
    </message>
    <message>
        <source>封好发出了。现在只有总部值班室能看，这块屏幕没有留。</source>
        <extracomment>Staff, sealed words: they were taken, and are gone here</extracomment>
        <translation>Sealed and sent. Only the incident desk can read this now; nothing is kept on this screen.</translation>
    </message>
    <message>
        <source>正在封好…</source>
        <extracomment>Staff, sealed words: on their way</extracomment>
        <translation>Sealing…</translation>
    </message>
</context>
<context>
    <name>SeniorHome</name>
    <message>
        <source>您好，
慢慢来，不着急。</source>
        <extracomment>Large-word home: greeting, two lines</extracomment>
        <translation>Hello,
take your time.</translation>
    </message>
    <message>
        <source>不收费、不转账，不会动您的钱。</source>
        <extracomment>Large-word home: the machine never costs or moves money</extracomment>
        <translation>No fees and no transfers here.</translation>
    </message>
    <message>
        <source>扫码兑奖</source>
        <extracomment>Large-word home: choice, redeem a prize by its code</extracomment>
        <translation>Claim a prize</translation>
    </message>
    <message>
        <source>长者优惠</source>
        <extracomment>Large-word home: choice, offers for older customers</extracomment>
        <translation>Offers for 50+</translation>
    </message>
    <message>
        <source>办卡、换卡</source>
        <extracomment>Large-word home: choice, a new or replacement card</extracomment>
        <translation>Get a card</translation>
    </message>
    <message>
        <source>按错没关系，下一页都能返回。</source>
        <extracomment>Large-word home: a wrong touch does no harm</extracomment>
        <translation>A wrong touch does no harm.</translation>
    </message>
    <message>
        <source>小票、手机都行</source>
        <extracomment>Large-word home: under &quot;redeem&quot;, where the code is</extracomment>
        <translation>On slip or phone</translation>
    </message>
    <message>
        <source>不收钱，要身份证</source>
        <extracomment>Large-word home: under &quot;a new or replacement card&quot;, what it costs and needs</extracomment>
        <translation>Free, with ID card</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>M&apos; 月 &apos;d&apos; 日&apos;</source>
        <extracomment>Format of a day (QLocale: d, M, MMMM; other text in single quotes)</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A deadline: %1 the day, %2 the time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>Days of one month: %1 first day with month, %2 last day. In English the month stands at the end.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>M&apos; 月 &apos;d&apos; 日&apos;</source>
        <comment>first day</comment>
        <extracomment>Format of the first of several days of one month</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>d&apos; 日&apos;</source>
        <comment>last day</comment>
        <extracomment>Format of the last of several days of one month</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>%1开始</source>
        <extracomment>An offer that has not begun: %1 the day</extracomment>
        <translation>From %1</translation>
    </message>
    <message>
        <source>今天是最后一天</source>
        <extracomment>An offer whose last day is today</extracomment>
        <translation>Last day today</translation>
    </message>
    <message>
        <source>今天 %1 截止</source>
        <extracomment>An offer that ends today: %1 the time</extracomment>
        <translation>Ends today at %1</translation>
    </message>
    <message>
        <source>到 %1</source>
        <extracomment>An offer that runs until %1</extracomment>
        <translation>Until %1</translation>
    </message>
    <message>
        <source>%1 元</source>
        <extracomment>A sum in yuan</extracomment>
        <translation>¥%1</translation>
    </message>
    <message>
        <source>%1 岁以上</source>
        <extracomment>Chip: least age</extracomment>
        <translation>Age %1 and over</translation>
    </message>
    <message>
        <source>不限次数</source>
        <extracomment>How often an offer can be used</extracomment>
        <translation>As often as you like</translation>
    </message>
    <message>
        <source>%1，每次最多减 %2</source>
        <extracomment>How often, and the most one gets each time: %1 how often, %2 the sum</extracomment>
        <translation>%1, up to %2 off each time</translation>
    </message>
    <message>
        <source>总额有限，用完就没有了</source>
        <extracomment>How much there is of an offer</extracomment>
        <translation>Limited, while it lasts</translation>
    </message>
    <message>
        <source>没有总额限制</source>
        <translation>No limit in all</translation>
    </message>
    <message>
        <source>买菜购物</source>
        <extracomment>Category of offers; at most 4 characters or 10 letters</extracomment>
        <translation>Shopping</translation>
    </message>
    <message>
        <source>吃饭</source>
        <translation>Dining</translation>
    </message>
    <message>
        <source>旅游</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>理财</source>
        <translation>Wealth</translation>
    </message>
    <message>
        <source>黄金</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>银行卡</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>健康</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>文化</source>
        <translation>Culture</translation>
    </message>
    <message numerus="yes">
        <source>每张卡每月 %n 次</source>
        <extracomment>How often an offer can be used</extracomment>
        <translation>
            <numerusform>Once a month per card</numerusform>
            <numerusform>%n times a month per card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>每张卡一共 %n 次</source>
        <extracomment>How often an offer can be used, in all</extracomment>
        <translation>
            <numerusform>Once per card</numerusform>
            <numerusform>%n times per card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 家门店</source>
        <extracomment>Number of shops where an offer is good</extracomment>
        <translation>
            <numerusform>%n shop</numerusform>
            <numerusform>%n shops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlipPage</name>
    <message>
        <source>输入兑奖号</source>
        <extracomment>Slip page: title</extracomment>
        <translation>Type the prize number</translation>
    </message>
    <message>
        <source>号码不对，请照小票再看一遍。</source>
        <extracomment>Slip page: a figure is wrong, nothing was asked</extracomment>
        <translation>The number is not right. Please look at the slip again.</translation>
    </message>
    <message>
        <source>印在小票上“兑奖号”后面，最后一位也要。</source>
        <extracomment>Slip page: which number</extracomment>
        <translation>It is printed on the slip after “Prize number”. Type the last figure, too.</translation>
    </message>
    <message>
        <source>已输入 %1</source>
        <extracomment>Slip page, read aloud: what was typed so far</extracomment>
        <translation>Typed: %1</translation>
    </message>
    <message>
        <source>要连网问总行。查到了，工作人员看过小票再发奖。</source>
        <extracomment>Slip page: the number proves nothing by itself</extracomment>
        <translation>Head office is asked, so the network is needed. Staff look at the slip before they hand over.</translation>
    </message>
    <message>
        <source>查一查</source>
        <extracomment>Slip page: key, look the number up</extracomment>
        <translation>Look up</translation>
    </message>
    <message>
        <source>我是收银员，查我的奖</source>
        <extracomment>Slip page: button, look up the prize for the cashier of that slip</extracomment>
        <translation>I am the cashier: my prize</translation>
    </message>
</context>
<context>
    <name>StaffConfirm</name>
    <message>
        <source>您是哪一位？</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>%1，请输密码</source>
        <extracomment>Staff confirms: title, %1 is the chosen name</extracomment>
        <translation>%1, your PIN please</translation>
    </message>
    <message>
        <source>现在登录不了，请到柜台兑。</source>
        <extracomment>Staff confirms: the login service does not answer</extracomment>
        <translation>Nobody can sign in now. Please pay at the counter.</translation>
    </message>
    <message>
        <source>还没有收到员工名单，请到柜台兑。</source>
        <extracomment>Staff confirms: the list of staff has not come from head office yet</extracomment>
        <translation>The staff list has not come. Please pay at the counter.</translation>
    </message>
    <message numerus="yes">
        <source>输错太多次了，请等 %n 秒再试。</source>
        <extracomment>Staff confirms: too many wrong PINs, %n seconds to wait</extracomment>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n second.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>密码不对，请再输一次。</source>
        <extracomment>Staff confirms: wrong PIN</extracomment>
        <translation>Wrong PIN. Please try again.</translation>
    </message>
    <message>
        <source>先看小票和本人，再确认。</source>
        <extracomment>Staff confirms: look at the slip first</extracomment>
        <translation>See the slip and the person, then confirm.</translation>
    </message>
    <message>
        <source>%1・%2</source>
        <extracomment>Staff confirms: what is paid, %1 the prize, %2 its value</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Staff confirms: next page of names, %1 of %2</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>先不确认</source>
        <extracomment>Staff confirms: button, back to the customer&apos;s page</extracomment>
        <translation>Not now</translation>
    </message>
    <message>
        <source>换个人</source>
        <extracomment>Staff confirms: button, another name</extracomment>
        <translation>Another name</translation>
    </message>
    <message>
        <source>不是本人，不发</source>
        <extracomment>Staff confirms: button, the person before the machine is not who the voucher names</extracomment>
        <translation>Wrong person, no prize</translation>
    </message>
    <message>
        <source>请先刷工作证</source>
        <extracomment>Staff confirms: title, choose your own name Staff confirms: title, a prize of great value needs the badge first</extracomment>
        <translation>Please scan your badge</translation>
    </message>
    <message>
        <source>这张证不是本网点的。</source>
        <extracomment>Staff confirms: the badge is nobody&apos;s of this branch</extracomment>
        <translation>That badge is not of this branch.</translation>
    </message>
    <message>
        <source>看好小票和人，再输密码。</source>
        <extracomment>Staff confirms: a prize of great value</extracomment>
        <translation>Check slip and person; the PIN follows.</translation>
    </message>
    <message>
        <source>先看小票和本人，可刷证。</source>
        <extracomment>Staff confirms: look at the slip first; a badge does as well as a name and a PIN</extracomment>
        <translation>Check slip and person. A badge will do.</translation>
    </message>
</context>
<context>
    <name>StaffCover</name>
    <message>
        <source>回到客户屏幕</source>
        <extracomment>Staff, panel in the customers&apos; window: back to the customer&apos;s page, which is as it was</extracomment>
        <translation>Back to the customer&apos;s page</translation>
    </message>
</context>
<context>
    <name>StaffPager</name>
    <message>
        <source>%1 / %2 页</source>
        <extracomment>Staff: next page of a list, %1 of %2</extracomment>
        <translation>Page %1 / %2</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>真的出事</source>
        <extracomment>Staff, drill: something real has happened, back to the real tiles</extracomment>
        <translation>It is real</translation>
    </message>
</context>
<context>
    <name>StaffSheet</name>
    <message>
        <source>返回</source>
        <extracomment>Staff: back to the page before</extracomment>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Ⅰ级</source>
        <extracomment>Staff: severity of an incident, major</extracomment>
        <translation>Level Ⅰ</translation>
    </message>
    <message>
        <source>Ⅱ级</source>
        <extracomment>Staff: severity of an incident, serious</extracomment>
        <translation>Level Ⅱ</translation>
    </message>
    <message>
        <source>Ⅲ级</source>
        <extracomment>Staff: severity of an incident, ordinary</extracomment>
        <translation>Level Ⅲ</translation>
    </message>
    <message>
        <source>网点负责人</source>
        <extracomment>Staff: role</extracomment>
        <translation>Branch head</translation>
    </message>
    <message>
        <source>值班经理</source>
        <extracomment>Staff: role</extracomment>
        <translation>Duty manager</translation>
    </message>
    <message>
        <source>柜员</source>
        <extracomment>Staff: role</extracomment>
        <translation>Teller</translation>
    </message>
    <message>
        <source>大堂经理</source>
        <extracomment>Staff: role</extracomment>
        <translation>Lobby manager</translation>
    </message>
    <message>
        <source>保安</source>
        <extracomment>Staff: role</extracomment>
        <translation>Guard</translation>
    </message>
    <message>
        <source>安全员</source>
        <extracomment>Staff: role</extracomment>
        <translation>Safety officer</translation>
    </message>
    <message>
        <source>值班室</source>
        <extracomment>Staff: role at head office, the room that watches incidents</extracomment>
        <translation>Duty room</translation>
    </message>
    <message>
        <source>保卫部</source>
        <extracomment>Staff: role at head office
----------
Staff, numbers to dial, and post of the emergency group</extracomment>
        <translation>Security</translation>
    </message>
    <message>
        <source>存好了</source>
        <extracomment>Staff: the alarm is on disk / is not yet</extracomment>
        <translation>Saved</translation>
    </message>
    <message>
        <source>还没存好</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>发出去了</source>
        <extracomment>Staff: the alarm left this machine / has not yet</extracomment>
        <translation>Sent</translation>
    </message>
    <message>
        <source>还没发出</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>总部收到</source>
        <extracomment>Staff: head office has received the alarm / has not yet</extracomment>
        <translation>Received</translation>
    </message>
    <message>
        <source>总部还没收到</source>
        <translation>Not received yet</translation>
    </message>
    <message>
        <source>总部看到</source>
        <extracomment>Staff: a named person at head office has seen the alarm / nobody has yet</extracomment>
        <translation>Seen</translation>
    </message>
    <message>
        <source>总部还没看到</source>
        <translation>Not seen yet</translation>
    </message>
    <message>
        <source>帮手在路上</source>
        <extracomment>Staff: help is on its way / nothing has been heard of it</extracomment>
        <translation>Help is on its way</translation>
    </message>
    <message>
        <source>还没有帮手消息</source>
        <translation>No help yet</translation>
    </message>
    <message>
        <source>演练：%1</source>
        <extracomment>Staff: everything a drill shows begins with the word &quot;drill&quot;</extracomment>
        <translation>Drill: %1</translation>
    </message>
    <message>
        <source>本机</source>
        <extracomment>Staff: source of a fact, this machine</extracomment>
        <translation>This machine</translation>
    </message>
    <message>
        <source>总部专线</source>
        <extracomment>Staff: the first way to head office / another one</extracomment>
        <translation>Head office line</translation>
    </message>
    <message>
        <source>备用线</source>
        <translation>Spare line</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒</source>
        <extracomment>Staff: head office received it after %n seconds</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>演练没有发出。请再按一次。</source>
        <extracomment>Staff notice</extracomment>
        <translation>The drill was not sent. Press again.</translation>
    </message>
    <message>
        <source>撤回没有送到。请打电话说明。</source>
        <extracomment>Staff notice</extracomment>
        <translation>Taking back did not get through. Please telephone.</translation>
    </message>
    <message>
        <source>5 秒已过。请用结束键，写明误报。</source>
        <extracomment>Staff notice</extracomment>
        <translation>5 seconds are over. End it as a false alarm.</translation>
    </message>
    <message>
        <source>没有结束成。请再试一次。</source>
        <extracomment>Staff notice</extracomment>
        <translation>It was not ended. Try again.</translation>
    </message>
    <message>
        <source>Ⅰ级・重大</source>
        <extracomment>Staff: severity of an incident</extracomment>
        <translation>Level I · major</translation>
    </message>
    <message>
        <source>Ⅱ级・较大</source>
        <extracomment>Staff: severity of an incident</extracomment>
        <translation>Level II · serious</translation>
    </message>
    <message>
        <source>Ⅲ级・一般</source>
        <extracomment>Staff: severity of an incident</extracomment>
        <translation>Level III · ordinary</translation>
    </message>
    <message>
        <source>没有记下。请再试一次。</source>
        <extracomment>Staff notice</extracomment>
        <translation>That was not recorded. Please try again.</translation>
    </message>
    <message>
        <source>现在封不了，没有发出。请打电话告诉总部。</source>
        <extracomment>Staff notice: words could not be sealed</extracomment>
        <translation>It cannot be sealed now and was not sent. Please telephone.</translation>
    </message>
    <message>
        <source>这件事已经结束了。</source>
        <extracomment>Staff notice</extracomment>
        <translation>This is over already.</translation>
    </message>
    <message>
        <source>报警</source>
        <extracomment>Staff, numbers to dial</extracomment>
        <translation>Police</translation>
    </message>
    <message>
        <source>火警</source>
        <extracomment>Staff, numbers to dial</extracomment>
        <translation>Fire</translation>
    </message>
    <message>
        <source>急救</source>
        <extracomment>Staff, numbers to dial</extracomment>
        <translation>Ambulance</translation>
    </message>
    <message>
        <source>应急组长</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>Group head</translation>
    </message>
    <message>
        <source>副组长</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>Deputy head</translation>
    </message>
    <message>
        <source>风险联系人</source>
        <extracomment>Staff, post of the emergency group: contact for card risks</extracomment>
        <translation>Risk contact</translation>
    </message>
    <message>
        <source>科技部门</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>Technology</translation>
    </message>
    <message>
        <source>办公室</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>Office</translation>
    </message>
    <message>
        <source>运营部门</source>
        <extracomment>Staff, post of the emergency group</extracomment>
        <translation>Operations</translation>
    </message>
    <message>
        <source>其他</source>
        <extracomment>Staff, numbers to dial: for something else
----------
Staff, kind of a follow-up</extracomment>
        <translation>Other</translation>
    </message>
    <message>
        <source>样子</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>Looks</translation>
    </message>
    <message>
        <source>衣服</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>Clothing</translation>
    </message>
    <message>
        <source>去向</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>Direction</translation>
    </message>
    <message>
        <source>车</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>车牌</source>
        <extracomment>Staff, what a witness saw</extracomment>
        <translation>Number plate</translation>
    </message>
    <message>
        <source>家属联系方式</source>
        <extracomment>Staff, sealed words: family contact / medical facts</extracomment>
        <translation>Family contact</translation>
    </message>
    <message>
        <source>病情和病史</source>
        <translation>Medical facts</translation>
    </message>
    <message>
        <source>已封好：%1</source>
        <extracomment>Staff, record: sealed words, %1 what they are about</extracomment>
        <translation>Sealed: %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <extracomment>Staff, record: %1 a field such as clothing, %2 what was seen</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>总部派给 %1</source>
        <extracomment>Staff, what head office did: %1 was given the incident, by %2</extracomment>
        <translation>Assigned to %1</translation>
    </message>
    <message>
        <source>总部派给 %1（%2）</source>
        <translation>Assigned to %1 (%2)</translation>
    </message>
    <message>
        <source>总部升级，已叫 %1</source>
        <extracomment>Staff, what head office did: %1 was told because nobody had answered</extracomment>
        <translation>Escalated to %1</translation>
    </message>
    <message>
        <source>总部升级，已叫 %1（%2）</source>
        <extracomment>Staff, what head office did: %1 was told, by %2</extracomment>
        <translation>Escalated to %1 (%2)</translation>
    </message>
    <message>
        <source>总部看到：%1</source>
        <extracomment>Staff, what head office did: %1 has seen it too</extracomment>
        <translation>Head office saw it: %1</translation>
    </message>
    <message>
        <source>帮手在路上：%1</source>
        <extracomment>Staff, what head office did: help is on its way, says %1</extracomment>
        <translation>Help on its way: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 小时内</source>
        <extracomment>Staff: within so many hours</extracomment>
        <translation>
            <numerusform>within %n hour</numerusform>
            <numerusform>within %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟内</source>
        <extracomment>Staff: within so many minutes</extracomment>
        <translation>
            <numerusform>within %n minute</numerusform>
            <numerusform>within %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 秒内</source>
        <extracomment>Staff: within so many seconds</extracomment>
        <translation>
            <numerusform>within %n second</numerusform>
            <numerusform>within %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>马上</source>
        <extracomment>Staff: without any delay</extracomment>
        <translation>at once</translation>
    </message>
    <message>
        <source>维修</source>
        <extracomment>Staff, kind of a follow-up</extracomment>
        <translation>Repair</translation>
    </message>
    <message>
        <source>补训</source>
        <extracomment>Staff, kind of a follow-up: to be trained again</extracomment>
        <translation>Training</translation>
    </message>
    <message>
        <source>改流程</source>
        <extracomment>Staff, kind of a follow-up: a rule is to be mended</extracomment>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>写报告</source>
        <extracomment>Staff, kind of a follow-up: a report is to be written</extracomment>
        <translation>Report</translation>
    </message>
    <message>
        <source>过期了，%1 到期</source>
        <extracomment>Staff, follow-up: overdue since the day %1 / due by the day %1</extracomment>
        <translation>overdue since %1</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>摄像头坏了</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>Camera out of order</translation>
    </message>
    <message>
        <source>时钟不准</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>Clock is wrong</translation>
    </message>
    <message>
        <source>硬盘快满或坏了</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>Disk is full or failing</translation>
    </message>
    <message>
        <source>网络断断续续</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>Network comes and goes</translation>
    </message>
    <message>
        <source>电池不行了</source>
        <extracomment>Staff, fault of a machine</extracomment>
        <translation>Battery is failing</translation>
    </message>
    <message>
        <source>有故障</source>
        <extracomment>Staff, fault without a description</extracomment>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>机器自己报的</source>
        <extracomment>Staff, fault: the machine itself noticed it</extracomment>
        <translation>noticed by the machine</translation>
    </message>
    <message>
        <source>修好了</source>
        <extracomment>Staff, fault: it has been mended, by %1</extracomment>
        <translation>Mended</translation>
    </message>
    <message>
        <source>%1 说修好了</source>
        <translation>mended, says %1</translation>
    </message>
    <message>
        <source>做好了</source>
        <extracomment>Staff, follow-up: it has been done, says %1</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>%1 说做好了</source>
        <translation>done, says %1</translation>
    </message>
    <message>
        <source>兑奖自检不对，已停用</source>
        <extracomment>Staff, fault of a machine: its test vouchers were judged wrongly</extracomment>
        <translation>Voucher self-test failed, redemption stopped</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>网络暂时不通，还能用</source>
        <extracomment>Strip: the network is down</extracomment>
        <translation>No network now, still in use</translation>
    </message>
    <message>
        <source>结束并清除？</source>
        <extracomment>Dialog after &quot;end&quot;: asks once</extracomment>
        <translation>Finish and clear?</translation>
    </message>
    <message>
        <source>屏幕会回到开头，不留下您看过的内容。</source>
        <extracomment>Dialog after &quot;end&quot;: what happens</extracomment>
        <translation>The screen goes back to the start and keeps nothing you looked at.</translation>
    </message>
    <message>
        <source>继续看</source>
        <extracomment>Dialog after &quot;end&quot;: go on with what you were doing</extracomment>
        <translation>Carry on</translation>
    </message>
    <message>
        <source>结束</source>
        <extracomment>Dialog after &quot;end&quot;: end now</extracomment>
        <translation>Finish</translation>
    </message>
    <message>
        <source>您还在吗？</source>
        <extracomment>Idle warning: nobody has touched the screen for a while</extracomment>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>时间到了，屏幕会清除内容，回到开头。点一下屏幕就继续。</source>
        <extracomment>Idle warning: what happens when the seconds are over</extracomment>
        <translation>When the time is up, the screen is cleared and starts again. Touch it to go on.</translation>
    </message>
    <message>
        <source>我还在，继续</source>
        <extracomment>Idle warning: stay</extracomment>
        <translation>I am here, go on</translation>
    </message>
    <message>
        <source>看优惠、叫人、交申请都行；兑奖请稍等。</source>
        <extracomment>Strip: what still works while the network is down</extracomment>
        <translation>Offers, help and applications work; prizes must wait.</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>谁来做？</source>
        <extracomment>Staff, step: nobody here has the role</extracomment>
        <translation>Who does it?</translation>
    </message>
    <message>
        <source>现在</source>
        <extracomment>Staff, step: this one is next</extracomment>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1・晚 %2</source>
        <extracomment>Staff, step: done at %1, later than it ought to be by %2</extracomment>
        <translation>%1 · late %2</translation>
    </message>
    <message>
        <source>超时 %1</source>
        <extracomment>Staff, step: it ought to be done by now, late by %1</extracomment>
        <translation>Late %1</translation>
    </message>
    <message>
        <source>没做</source>
        <extracomment>Staff, step: the incident ended and it was not done</extracomment>
        <translation>Not done</translation>
    </message>
</context>
<context>
    <name>TilesPage</name>
    <message>
        <source>演练</source>
        <extracomment>Staff, tile: chip, everything here is a drill</extracomment>
        <translation>Drill</translation>
    </message>
    <message>
        <source>不能撤回</source>
        <extracomment>Staff, tile: chip, this alarm cannot be taken back</extracomment>
        <translation>No undo</translation>
    </message>
    <message>
        <source>请同时打电话</source>
        <extracomment>Staff, tile: chip, the alarm service is away: telephone too</extracomment>
        <translation>Telephone too</translation>
    </message>
    <message>
        <source>只存本机</source>
        <extracomment>Staff, tile: chip, head office cannot be reached now</extracomment>
        <translation>Kept here only</translation>
    </message>
    <message>
        <source>现在是演练</source>
        <extracomment>Staff: title over the tiles in a drill</extracomment>
        <translation>This is a drill</translation>
    </message>
    <message>
        <source>发生了什么？</source>
        <extracomment>Staff: title over the tiles</extracomment>
        <translation>What has happened?</translation>
    </message>
    <message>
        <source>按下去只做练习，不会真的报警。</source>
        <extracomment>Staff: under the title in a drill</extracomment>
        <translation>A touch is practice only. No real alarm is sent.</translation>
    </message>
    <message>
        <source>一按就发出去，5 秒内可以撤回。静默的不能撤回。</source>
        <extracomment>Staff: under the title of the tiles</extracomment>
        <translation>One touch sends. Take it back within 5 s, but not the silent ones.</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <extracomment>Staff, drill: time left, %1 as minutes and seconds</extracomment>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>返回</source>
        <extracomment>Staff, tile: back to the page of tiles before</extracomment>
        <translation>Back</translation>
    </message>
    <message>
        <source>更多</source>
        <extracomment>Staff, tile: more kinds of emergency; sends nothing itself</extracomment>
        <translation>More</translation>
    </message>
    <message numerus="yes">
        <source>%n 种</source>
        <extracomment>Staff, tile &quot;more&quot;: how many kinds are behind it</extracomment>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>开始演练</source>
        <extracomment>Staff, tool: start a drill</extracomment>
        <translation>Start drill</translation>
    </message>
    <message>
        <source>演练记录</source>
        <extracomment>Staff, tool: what the drill sent so far</extracomment>
        <translation>Drill record</translation>
    </message>
    <message>
        <source>记录 %1</source>
        <extracomment>Staff, tool: what ended lately, %1 is how many</extracomment>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>真的出事</source>
        <extracomment>Staff, tool in a drill: something real has happened, back to the real tiles</extracomment>
        <translation>It is real</translation>
    </message>
    <message>
        <source>结束演练</source>
        <extracomment>Staff, tool: end the drill</extracomment>
        <translation>End drill</translation>
    </message>
    <message>
        <source>演练结束</source>
        <extracomment>Staff, drill: reason written into the record</extracomment>
        <translation>Drill ended</translation>
    </message>
    <message>
        <source>巡查 %1</source>
        <extracomment>Staff, tool: the lists of the day, %1 have not been gone through yet</extracomment>
        <translation>Patrol %1</translation>
    </message>
    <message>
        <source>巡查</source>
        <extracomment>Staff, tool: the lists of the day</extracomment>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>过期 %1</source>
        <extracomment>Staff, tool: faults and follow-ups, %1 of them are overdue</extracomment>
        <translation>Overdue %1</translation>
    </message>
    <message>
        <source>跟进 %1</source>
        <extracomment>Staff, tool: faults and follow-ups, %1 of them are open</extracomment>
        <translation>To do %1</translation>
    </message>
    <message>
        <source>该演练 %1</source>
        <extracomment>Staff, tool: start a drill; head office planned %1</extracomment>
        <translation>Drill due %1</translation>
    </message>
    <message>
        <source>正在练的</source>
        <extracomment>Staff, tool in a drill: to the drill that is being made</extracomment>
        <translation>This drill</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>驿站银行</source>
        <extracomment>Read aloud for the bank&apos;s logo</extracomment>
        <translation>Yizhan Bank</translation>
    </message>
    <message>
        <source>大字版</source>
        <extracomment>Top bar: switches to larger words. At most 5 characters or 8 letters.</extracomment>
        <translation>Larger</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>按错了？点这里撤回</source>
        <extracomment>Staff: button for five seconds after an alarm</extracomment>
        <translation>Pressed by mistake? Take it back</translation>
    </message>
</context>
<context>
    <name>UpkeepPage</name>
    <message>
        <source>要跟进的</source>
        <extracomment>Staff, upkeep: title</extracomment>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>故障 %1</source>
        <extracomment>Staff, upkeep: tab, %1 faults are open</extracomment>
        <translation>Faults %1</translation>
    </message>
    <message>
        <source>跟进 %1</source>
        <extracomment>Staff, upkeep: tab, %1 things to follow up</extracomment>
        <translation>To do %1</translation>
    </message>
    <message>
        <source>通知 %1</source>
        <extracomment>Staff, upkeep: tab, %1 notices are unread</extracomment>
        <translation>Notices %1</translation>
    </message>
    <message>
        <source>哪里坏了，怎么坏的？</source>
        <extracomment>Staff, faults: question over the keyboard</extracomment>
        <translation>What is broken, and how?</translation>
    </message>
</context>
<context>
    <name>VerifiedPage</name>
    <message>
        <source>恭喜！%1</source>
        <extracomment>Verified page: title, %1 the prize</extracomment>
        <translation>Congratulations: %1</translation>
    </message>
    <message>
        <source>奖品价值 %1・%2</source>
        <extracomment>Verified page: %1 the value of the prize, %2 the campaign</extracomment>
        <translation>Worth %1 · %2</translation>
    </message>
    <message>
        <source>码是真的，没有兑过</source>
        <extracomment>Verified page: station passed</extracomment>
        <translation>Genuine and not used</translation>
    </message>
    <message>
        <source>今天可以兑，%1 前</source>
        <extracomment>Verified page: station passed, %1 the deadline with day and time</extracomment>
        <translation>Can be claimed today, until %1</translation>
    </message>
    <message>
        <source>等工作人员确认</source>
        <extracomment>Verified page: station we are at</extracomment>
        <translation>Waiting for our staff</translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <extracomment>Verified page: how long the prize is kept, %n minutes, where there is little room</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>留 %n 分钟</source>
        <extracomment>Verified page: how long the prize is kept, %n minutes</extracomment>
        <translation>
            <numerusform>Kept for %n minute</numerusform>
            <numerusform>Kept for %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1正过来</source>
        <extracomment>Verified page: who comes, %1 the name</extracomment>
        <translation>%1 is coming</translation>
    </message>
    <message>
        <source>没有叫到人，请到柜台说一声</source>
        <extracomment>Verified page: nobody could be called</extracomment>
        <translation>Nobody answered. Please tell the counter</translation>
    </message>
    <message>
        <source>正在叫工作人员</source>
        <extracomment>Verified page: nobody has answered yet</extracomment>
        <translation>Calling our staff</translation>
    </message>
    <message>
        <source>请在这里等，小票拿在自己手里。</source>
        <extracomment>Verified page: what to do meanwhile</extracomment>
        <translation>Please wait here and keep the slip in your hand.</translation>
    </message>
    <message>
        <source>工作人员来确认</source>
        <extracomment>Verified page: button for staff</extracomment>
        <translation>Staff: confirm here</translation>
    </message>
</context>
<context>
    <name>WaitPage</name>
    <message>
        <source>正在登记，先不要发放</source>
        <extracomment>Waiting page: title while the confirmed prize is being recorded</extracomment>
        <translation>Being recorded: do not hand over yet</translation>
    </message>
    <message>
        <source>正在核对这张券</source>
        <extracomment>Waiting page: title while the voucher is being checked</extracomment>
        <translation>Checking the voucher</translation>
    </message>
    <message>
        <source>总行答复了，才可以领取。</source>
        <extracomment>Waiting page: note while the confirmed prize is being recorded</extracomment>
        <translation>Only when head office has answered.</translation>
    </message>
    <message>
        <source>只要几秒，小票请拿好。</source>
        <extracomment>Waiting page: note while the voucher is being checked</extracomment>
        <translation>A few seconds only. Please keep your slip.</translation>
    </message>
</context>
<context>
    <name>WarnedPage</name>
    <message>
        <source>都发出去了</source>
        <extracomment>Staff, before a step that makes the screen dark: nothing waits to be sent</extracomment>
        <translation>All sent</translation>
    </message>
    <message>
        <source>不清楚发出去没有</source>
        <extracomment>Staff, before a step that makes the screen dark: the alarm service does not answer</extracomment>
        <translation>Not known whether all is sent</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 条没发出去</source>
        <extracomment>Staff, before a step that makes the screen dark: %n messages have not been sent yet</extracomment>
        <translation>
            <numerusform>%n message is not sent yet</numerusform>
            <numerusform>%n messages are not sent yet</numerusform>
        </translation>
    </message>
    <message>
        <source>屏幕会黑。来电后，这件事还在这里。</source>
        <extracomment>Staff, before a step that makes the screen dark</extracomment>
        <translation>The screen goes dark. When power is back, this is still here.</translation>
    </message>
    <message>
        <source>能等就等一下。等不了，先做，再打电话告诉总部。</source>
        <extracomment>Staff, before a step that makes the screen dark and something waits</extracomment>
        <translation>Wait if you can. If not, do it and telephone head office.</translation>
    </message>
    <message>
        <source>知道了，做这一步</source>
        <extracomment>Staff, before a step that makes the screen dark: button, tick the step</extracomment>
        <translation>Understood, do it</translation>
    </message>
    <message>
        <source>等不了，现在就做</source>
        <extracomment>Staff, before a step that makes the screen dark: button although something waits</extracomment>
        <translation>Cannot wait, do it now</translation>
    </message>
</context>
<context>
    <name>WitnessPage</name>
    <message>
        <source>看到了什么？</source>
        <extracomment>Staff, what a witness saw: title</extracomment>
        <translation>What was seen?</translation>
    </message>
    <message>
        <source>知道几样写几样。写好一起发出去。</source>
        <extracomment>Staff, what a witness saw: how it works</extracomment>
        <translation>Write what is known, then send it together.</translation>
    </message>
    <message>
        <source>男女、年纪、高矮胖瘦、口音</source>
        <extracomment>Staff, what a witness saw: question for the looks of a person</extracomment>
        <translation>Man or woman, age, build, accent</translation>
    </message>
    <message>
        <source>帽子、上衣、裤子、鞋、背包</source>
        <extracomment>Staff, what a witness saw: question for clothing</extracomment>
        <translation>Hat, jacket, trousers, shoes, bag</translation>
    </message>
    <message>
        <source>往哪里去了</source>
        <extracomment>Staff, what a witness saw: question for the direction somebody went</extracomment>
        <translation>Which way they went</translation>
    </message>
    <message>
        <source>车型、颜色、几个人</source>
        <extracomment>Staff, what a witness saw: question for a vehicle</extracomment>
        <translation>Make, colour, how many people</translation>
    </message>
    <message>
        <source>车牌号，记得几位写几位</source>
        <extracomment>Staff, what a witness saw: question for the number plate</extracomment>
        <translation>As much of the plate as is known</translation>
    </message>
    <message>
        <source>发出去</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>还没有写</source>
        <translation>Nothing written yet</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message numerus="yes">
        <source>已写 %n 个字</source>
        <extracomment>Text field, read aloud: %n characters are written</extracomment>
        <translation>
            <numerusform>%n character written</numerusform>
            <numerusform>%n characters written</numerusform>
        </translation>
    </message>
    <message>
        <source>姓：%1</source>
        <extracomment>Chip in the name field: %1 the surname that was chosen</extracomment>
        <translation>Surname: %1</translation>
    </message>
    <message>
        <source>先选姓</source>
        <extracomment>Chip in the name field: the surname is being chosen</extracomment>
        <translation>Surname first</translation>
    </message>
    <message>
        <source>正在选名</source>
        <extracomment>Chip in the name field: the given name is being chosen</extracomment>
        <translation>Given name</translation>
    </message>
</context>
<context>
    <name>WordsQuestion</name>
    <message>
        <source>请人代我输入</source>
        <extracomment>Button: a member of staff types instead of the customer</extracomment>
        <translation>Ask staff to type</translation>
    </message>
    <message>
        <source>先打姓的拼音，再选字</source>
        <extracomment>Above the pinyin keyboard: the surname comes first</extracomment>
        <translation>Type the surname in pinyin, then choose</translation>
    </message>
    <message>
        <source>再打名的拼音，一个字一个字来</source>
        <extracomment>Above the pinyin keyboard: the surname is written</extracomment>
        <translation>Now the given name, one character at a time</translation>
    </message>
    <message>
        <source>打拼音，再选字</source>
        <extracomment>Above the pinyin keyboard</extracomment>
        <translation>Type pinyin, then choose</translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>不写了</source>
        <extracomment>Staff, typing words: leave without keeping them</extracomment>
        <translation>Leave</translation>
    </message>
    <message>
        <source>还没有写</source>
        <extracomment>Staff, typing words: button while nothing is written</extracomment>
        <translation>Nothing written yet</translation>
    </message>
    <message>
        <source>写好了</source>
        <extracomment>Staff, typing words: button</extracomment>
        <translation>Done</translation>
    </message>
    <message>
        <source>打拼音，再选字</source>
        <extracomment>Staff, above the pinyin keyboard</extracomment>
        <translation>Type pinyin, then choose</translation>
    </message>
</context>
<context>
    <name>yizhan::ApplyModel</name>
    <message>
        <source>手机尾号 %1</source>
        <extracomment>Receipt of an application; the last four figures of a mobile number</extracomment>
        <translation>Mobile ending %1</translation>
    </message>
    <message>
        <source>%1，手机尾号 %2</source>
        <extracomment>Receipt; %1 a masked name, %2 the last four figures of a mobile number</extracomment>
        <translation>%1, mobile ending %2</translation>
    </message>
    <message>
        <source>办什么？</source>
        <extracomment>Review of an application: which product was chosen</extracomment>
        <translation>What for?</translation>
    </message>
    <message>
        <source>尾号 %1</source>
        <extracomment>Review of an application; %1 the last four figures of a mobile number</extracomment>
        <translation>Ending %1</translation>
    </message>
</context>
<context>
    <name>yizhan::Connection</name>
    <message>
        <source>%1 起</source>
        <extracomment>Strip: since what time the network has been down; short</extracomment>
        <translation>Since %1</translation>
    </message>
</context>
<context>
    <name>yizhan::HomeBoard</name>
    <message>
        <source>现在没有优惠</source>
        <extracomment>Home: under &quot;offers&quot;, while none is published</extracomment>
        <translation>No offers now</translation>
    </message>
    <message>
        <source>50 岁以上专享</source>
        <extracomment>Large-word home: under &quot;offers for older customers&quot;</extracomment>
        <translation>For age 50 and over</translation>
    </message>
    <message>
        <source>按错没关系，随时可以返回</source>
        <extracomment>Home: last line; reassures people who fear a wrong touch</extracomment>
        <translation>You can always go back</translation>
    </message>
    <message numerus="yes">
        <source>今天有 %n 项优惠</source>
        <extracomment>Home: under &quot;offers&quot;, how many there are today</extracomment>
        <translation>
            <numerusform>%n offer today</numerusform>
            <numerusform>%n offers today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yizhan::OfferList</name>
    <message>
        <source>50 岁以上</source>
        <extracomment>Filter of offers: those for people of 50 and over</extracomment>
        <translation>50+</translation>
    </message>
    <message>
        <source>全部</source>
        <extracomment>Filter of offers: all of them</extracomment>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>yizhan::OfferPage</name>
    <message>
        <source>发售到</source>
        <extracomment>Fact of a wealth product: label of its last day of sale</extracomment>
        <translation>On sale until</translation>
    </message>
    <message>
        <source>什么产品</source>
        <extracomment>Fact of a wealth product: label of what kind of product it is</extracomment>
        <translation>What it is</translation>
    </message>
    <message>
        <source>细则</source>
        <extracomment>Fact of a wealth product: label and value; the contract says the rest</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>以产品合同为准</source>
        <translation>As in the contract</translation>
    </message>
    <message>
        <source>在哪里买</source>
        <extracomment>Fact of a wealth product: label of where it is sold</extracomment>
        <translation>Where to buy</translation>
    </message>
    <message>
        <source>什么时候</source>
        <extracomment>Fact of an offer: label of the days</extracomment>
        <translation>When</translation>
    </message>
    <message>
        <source>能用几次</source>
        <extracomment>Fact of an offer: label of how often</extracomment>
        <translation>How often</translation>
    </message>
    <message>
        <source>有多少</source>
        <extracomment>Fact of an offer: label of how much there is of it</extracomment>
        <translation>How much</translation>
    </message>
    <message>
        <source>在哪里用</source>
        <extracomment>Fact of an offer: label of the place</extracomment>
        <translation>Where</translation>
    </message>
    <message>
        <source>请问工作人员</source>
        <extracomment>Fact of an offer: no place is named</extracomment>
        <translation>Please ask our staff</translation>
    </message>
</context>
<context>
    <name>yizhan::Slides</name>
    <message>
        <source>活动已结束，还能兑奖</source>
        <extracomment>Attract: taking part is over, prizes can still be collected</extracomment>
        <translation>Ended; prizes can still be claimed</translation>
    </message>
    <message>
        <source>兑奖到 %1</source>
        <extracomment>Attract: last moment to collect a prize</extracomment>
        <translation>Claim by %1</translation>
    </message>
    <message>
        <source>电话 %1</source>
        <extracomment>Attract: telephone number to ask at</extracomment>
        <translation>Tel. %1</translation>
    </message>
</context>
</TS>
