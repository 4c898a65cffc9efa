<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>Accessibility</source>
        <translation>تسهيلات الاستخدام</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>تباين أعلى</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استمع</translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation>غير متاح بهذه اللغة</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>استمع مرة أخرى</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>صوت أخفض</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>صوت أعلى</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>AidsRow</name>
    <message>
        <source>Accessibility</source>
        <translation>تسهيلات الاستخدام</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى الأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى الأسفل</translation>
    </message>
</context>
<context>
    <name>AliasScreen</name>
    <message>
        <source>What shall we call you?</source>
        <translation>بماذا نناديك؟</translation>
    </message>
    <message>
        <source>Another name or initials, if you like</source>
        <translation>اسم آخر أو أحرف أولى، إن أردت</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation>إذا لم تكتب شيئًا فستحصل على رقم. يظهر الرقم عندئذ على بطاقتك وفي قوائمنا بدلًا من اسمك.</translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation>لا نحفظ اسمك الحقيقي. إذا كانت لديك زيارة محجوزة فسيساعدك الاستقبال.</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>التواصل عبر الهاتف</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>خارج المكتب</translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation>خارج المكتب اليوم</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>خارج ساعات الدوام</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>لم يعد يعمل هنا</translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation>مشغول حتى الساعة {clock}</translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation>العودة الساعة {clock}</translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation>العودة غدًا الساعة {clock}</translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation>العودة {date} الساعة {clock}</translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation>العودة {date} {year} الساعة {clock}</translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation>هل لديك رمز حجز؟</translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation>الرمز موجود في تأكيد الحجز</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>ستة أحرف وأرقام</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>ليس لدي رمز</translation>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation>امسح بطاقة الزائر أو اكتب الرمز المدوّن عليها</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>ستة أحرف وأرقام</translation>
    </message>
    <message>
        <source>I do not have the badge</source>
        <translation>ليست معي البطاقة</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>الاستقبال مغلق</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>نفتح ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>I have a booking code</source>
        <translation>لدي رمز حجز</translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation>سيفتح لك الشخص الذي تزوره</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>امسح بطاقة الزائر أو اكتب رمزها</translation>
    </message>
</context>
<context>
    <name>CompanionsScreen</name>
    <message>
        <source>Who are the others?</source>
        <translation>من هم الآخرون؟</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>الاسم الأول واسم العائلة</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Only if you like. It is enough that we know how many you are.</source>
        <translation>فقط إن أردتم. يكفي أن نعرف عددكم.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>هل هذا صحيح؟</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا بك</translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation>هل حضر آخرون من مجموعتكم؟</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Your group</source>
        <translation>مجموعتكم</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>نناديك</translation>
    </message>
    <message>
        <source>A number instead of a name</source>
        <translation>رقم بدلًا من الاسم</translation>
    </message>
    <message>
        <source>You are meeting</source>
        <translation>ستقابل</translation>
    </message>
    <message>
        <source>At %1 you are meeting</source>
        <translation>الساعة ⁨%1⁩ ستقابل</translation>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation>يساعدك الاستقبال في العثور على الشخص المناسب</translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation>أحد الموظفين</translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation>نعم، سجّلنا</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>نعم، متابعة</translation>
    </message>
    <message>
        <source>Name the others</source>
        <translation>كتابة أسماء الآخرين</translation>
    </message>
    <message>
        <source>Names of the others (%1)</source>
        <translation>أسماء الآخرين (⁨%1⁩)</translation>
    </message>
    <message>
        <source>The front desk asks on your behalf and comes to you here in the foyer.</source>
        <translation>يسأل الاستقبال نيابة عنك ثم يأتي موظف إليك هنا في البهو.</translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation>إظهار اسمي رغم ذلك</translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation>عدم إظهار اسمي</translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation>سيأتي من يستقبلك هنا في البهو.</translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation>نسأل عن اسمك فقط لأنك قد تدخل من الباب المقفل. بذلك نعرف من في المبنى إذا اضطررنا إلى الإخلاء.</translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n يوم.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n يوم.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n يوم.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n أيام.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n يومًا.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n يوم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n ساعة.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n ساعة.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n ساعة.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n ساعات.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n ساعة.</numerusform>
            <numerusform>يُحذف ما تكتبه بعد زيارتك بـ %n ساعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation>إن فضّلت اللقاء هنا في البهو فأخبر الاستقبال. عندها لا حاجة إلى الاسم.</translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation>المزيد عن بياناتك</translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation>ماذا يحدث لما تكتبه؟</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>لماذا تسألون؟</translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation>لنعرف من في المبنى إذا اضطررنا إلى الإخلاء، ولنبلغ الشخص الذي تزوره، ولنطبع بطاقتك. ولا شيء غير ذلك.</translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation>ما الذي يسمح لكم بالسؤال؟</translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation>الحفاظ على سلامة المبنى مهمة للمصلحة العامة (المادة 6.1 e من لائحة الاتحاد الأوروبي لحماية البيانات). لذلك لا نطلب موافقتك.</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>كم من الوقت يُحفظ؟</translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>يُحذف بعد زيارتك بـ %n يوم، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n يوم، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n يوم، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n أيام، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n يومًا، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n يوم، من النسخ الاحتياطية أيضًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>يُحذف بعد زيارتك بـ %n ساعة، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n ساعة، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n ساعة، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n ساعات، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n ساعة، من النسخ الاحتياطية أيضًا.</numerusform>
            <numerusform>يُحذف بعد زيارتك بـ %n ساعة، من النسخ الاحتياطية أيضًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision: %1.</source>
        <translation>القرار: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Who may see it?</source>
        <translation>من يحق له الاطلاع عليه؟</translation>
    </message>
    <message>
        <source>The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.</source>
        <translation>الاستقبال والشخص الذي تزوره، وعند الإخلاء من يقودونه. قائمة الزوار وثيقة عامة، لذلك يمكن لأي شخص أن يطلب قراءته قبل حذفه.</translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation>ما هي حقوقك؟</translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation>يحق لك الاطلاع على ما كتبناه عنك، وطلب تصحيحه أو حذفه، والاعتراض عليه. ويمكنك أيضًا تقديم شكوى إلى هيئة حماية الخصوصية السويدية (IMY).</translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation>هل تفضّل عدم ذكر اسمك؟</translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation>أخبر الاستقبال. عندها يكون اللقاء هنا في البهو ولا يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>من المسؤول؟</translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation>مسؤول حماية البيانات: ⁨%1⁩</translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation>رمز QR لصفحة الويب</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>اقرأ المزيد</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation>توصيل طرد</translation>
    </message>
    <message>
        <source>The front desk comes to you</source>
        <translation>يأتي موظف الاستقبال إليك</translation>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation>موظف الاستقبال قادم إليك</translation>
    </message>
    <message>
        <source>Nobody at the front desk has answered yet</source>
        <translation>لم يُجب أحد من الاستقبال بعد</translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation>جارٍ استدعاء موظف الاستقبال</translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation>اتصل بالرقم ⁨%1⁩ وسنساعدك.</translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation>يرجى البقاء هنا في البهو.</translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation>يرجى الانتظار هنا. تخبرك هذه الشاشة عندما يكون أحد قادمًا.</translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation>لست بحاجة إلى أن تقول من أنت أو لماذا تسأل.</translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation>ما كتبته ما زال موجودًا.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>FarewellScreen</name>
    <message>
        <source>Not at all satisfied</source>
        <translation>غير راضٍ على الإطلاق</translation>
    </message>
    <message>
        <source>Not very satisfied</source>
        <translation>قليل الرضا</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>راضٍ إلى حد ما</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>راضٍ</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>راضٍ جدًا</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>شكرًا لزيارتك</translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation>تم تسجيل خروجك. يرجى ترك بطاقة الزائر في الاستقبال.</translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation>تم إبلاغ الاستقبال. إذا وجدت بطاقتك فاتركها هناك من فضلك.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Thank you for your answer.</source>
        <translation>شكرًا لإجابتك.</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were received on your visit?</source>
        <translation>ما مدى رضاك عن استقبالك خلال زيارتك؟</translation>
    </message>
    <message>
        <source>1 = not at all satisfied</source>
        <translation>1 = غير راضٍ على الإطلاق</translation>
    </message>
    <message>
        <source>5 = very satisfied</source>
        <translation>5 = راضٍ جدًا</translation>
    </message>
    <message>
        <source>Your answer is anonymous and is not kept with your visit.</source>
        <translation>إجابتك مجهولة الاسم ولا تُحفظ مع زيارتك.</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation>من ستقابل؟</translation>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation>الاسم أو القسم أو سبب الزيارة</translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation>اكتب الاسم كاملًا، الاسم الأول واسم العائلة. أو اسأل الاستقبال.</translation>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation>لا أعرف – اسأل الاستقبال</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>تُمسح الشاشة الآن (%n ثانية).</numerusform>
            <numerusform>تُمسح الشاشة بعد %n ثانية.</numerusform>
            <numerusform>تُمسح الشاشة بعد %n ثانية.</numerusform>
            <numerusform>تُمسح الشاشة بعد %n ثوانٍ.</numerusform>
            <numerusform>تُمسح الشاشة بعد %n ثانية.</numerusform>
            <numerusform>تُمسح الشاشة بعد %n ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>العربية</translation>
    </message>
    <message>
        <source>left to right</source>
        <comment>How it is written: left to right, or right to left.</comment>
        <translation>right to left</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>Layout of the on-screen keyboard.</comment>
        <translation>ar_AR</translation>
    </message>
    <message>
        <source>en-GB</source>
        <comment>Voice that reads aloud; leave it out if there is none.</comment>
        <translation>ar</translation>
    </message>
    <message>
        <source>the makers of Foajé</source>
        <comment>Who has read it as a native; leave it out if nobody.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>Code of the language that lends the texts missing in this one.</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>LanguagePicker</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>LetterPicker</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>قراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation>اختر الحروف بالسهمين الأيسر والأيمن، وثبّت الحرف بمفتاح Enter. بالسهمين الأعلى والأسفل تصل إلى الأرقام والمسافة والحذف والإنهاء.</translation>
    </message>
    <message>
        <source>Others can hear which letters you pick.</source>
        <translation>قد يسمع الآخرون الحروف التي تختارها.</translation>
    </message>
    <message>
        <source>{letter}, capital</source>
        <translation>{letter}، حرف كبير</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>واصلة</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>علامة @</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation>ما اسمك؟</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>الاسم الأول واسم العائلة</translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation>الشركة أو المنظمة، إن أردت</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>I do not want to show my name</source>
        <translation>لا أريد إظهار اسمي</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Do you need anything?</source>
        <translation>هل تحتاج إلى شيء؟</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>أحتاج إلى مترجم شفهي</translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation>أحتاج إلى مساعدة عند الإخلاء</translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation>أريد استخدام اللغة الصامية</translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation>أريد استخدام اللغة الفنلندية</translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation>لا، سجّلني</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>سجّلني</translation>
    </message>
    <message>
        <source>You do not need to answer. The front desk and the person you are meeting are told what you choose.</source>
        <translation>لست بحاجة إلى الإجابة. يُبلَّغ الاستقبال والشخص الذي ستقابله بما تختاره.</translation>
    </message>
</context>
<context>
    <name>PersonsLine</name>
    <message>
        <source>How many are you?</source>
        <translation>كم عددكم؟</translation>
    </message>
    <message>
        <source>How many have come now?</source>
        <translation>كم عدد من حضروا الآن؟</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>إنقاص شخص</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>إضافة شخص</translation>
    </message>
</context>
<context>
    <name>ReachUsScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>الاستقبال مغلق</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>نفتح ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
</context>
<context>
    <name>ScrollMark</name>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation>عرض البداية</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>It is shown on the screen.</source>
        <translation>إنه معروض على الشاشة.</translation>
    </message>
    <message>
        <source>Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.</source>
        <translation>القراءة الصوتية مفعّلة. تنقّل بمفاتيح الأسهم واضغط Enter للاختيار. مفتاح Escape للرجوع.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>القراءة الصوتية متوقفة.</translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation>لا يمكن نطق اللغة التي اخترتها. اضغط مفتاح القراءة الصوتية لسماع الشاشة بلغة أخرى.</translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation>لا تُقرأ الأسماء بصوت عالٍ. صِل سماعات الرأس لتسمع كل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>%n خيار.</numerusform>
            <numerusform>%n خيار.</numerusform>
            <numerusform>%n خيار.</numerusform>
            <numerusform>%n خيارات.</numerusform>
            <numerusform>%n خيارًا.</numerusform>
            <numerusform>%n خيار.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n خيار جديد.</numerusform>
            <numerusform>%n خيار جديد.</numerusform>
            <numerusform>%n خيار جديد.</numerusform>
            <numerusform>%n خيارات جديدة.</numerusform>
            <numerusform>%n خيارًا جديدًا.</numerusform>
            <numerusform>%n خيار جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation>مستوى الصوت {loudness} من {loudest}.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>تمت الكتابة.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>تم الحذف.</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>زر.</translation>
    </message>
    <message>
        <source>Field to fill in.</source>
        <translation>حقل للكتابة.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>فارغ.</translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation>مكتوب: {text}.</translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation>هناك شيء مكتوب.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>تم اختياره.</translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation>لا يمكن اختياره بعد.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation>مرحبًا بك في دار البلدية</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation>لدي زيارة محجوزة</translation>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation>أخبرنا أنك هنا وسنستقبلك في البهو</translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation>ليس لدي حجز</translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation>يسأل الاستقبال الشخص الذي تريد مقابلته</translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation>الاطلاع على وثيقة عامة أو طرح سؤال</translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation>لست بحاجة إلى ذكر اسمك</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>امسح بطاقة الزائر أو اكتب رمزها</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation>شكرًا لك. تفضّل بالجلوس في البهو.</translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation>أهلا بعودتك. تم تسجيل دخولك.</translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation>إذا انطلق الإنذار فغادر المبنى. نقطة التجمع: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation>تم إبلاغ ⁨%1⁩ بوصولك، وسيكون اللقاء هنا في البهو.</translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation>أحد الموظفين قادم إليك.</translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation>ضع بطاقة الزائر، وسجل خروجك عند المغادرة.</translation>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation>موظف الاستقبال قادم إليك.</translation>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation>سنأتي إليك هنا.</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation>مكان عمل {name}: {address}.</translation>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation>هذا غير ممكن الآن. ما كتبته ما زال موجودًا. حاول مرة أخرى أو توجه إلى الاستقبال.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation>لم نتعرف على الرمز. تأكد من أنه مطابق لما على بطاقتك، أو اطلب موظف الاستقبال.</translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation>هذا طويل جدًا. اكتب {allowed} حرفًا على الأكثر، مثلًا صيغة مختصرة.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation>يبدو هذا رقمًا شخصيًا. لا حاجة إليه هنا ولا نحفظه. يرجى الكتابة من دونه.</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>يرجى كتابة اسمك.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation>لم نتعرف على الرمز. تحقق منه، أو اختر كتابة اسمك بدلًا منه.</translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation>الحجز ليوم آخر. اطلب موظف الاستقبال وسنساعدك.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation>تم إلغاء الحجز. يرجى الاتصال بالاستقبال.</translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation>الاستقبال مغلق، وهذا الحجز ليس لهذا الوقت. يرجى الاتصال بالشخص الذي تزوره.</translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation>تم تسجيلك بالفعل. تفضّل بالجلوس في البهو.</translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation>تم تسجيل خروجك من قبل. شكرًا لزيارتك.</translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation>لم نعد نجد الشخص الذي اخترته. ارجع واختر مرة أخرى، أو اسأل الاستقبال.</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>إخلاء</translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation>إخلاء (تدريب)</translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation>غادر المبنى من أقرب مخرج. لا تستخدم المصعد.</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>نقطة التجمع: {place}</translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation>ابقوا داخل المبنى</translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation>ابقوا داخل المبنى (تدريب)</translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation>ابقَ في الداخل. ابتعد عن النوافذ والأبواب.</translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation>اتبع تعليمات الموظفين.</translation>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation>‏{date}  ·  {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} الساعة {time}</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Make your choice, and we tell a colleague.</source>
        <translation>لا يوجد أحد في مكتب الاستقبال الآن. اختر ما تريد وسنخبر أحد الزملاء.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation>لا يوجد أحد في مكتب الاستقبال الآن. سنخبر أحد الزملاء بوجودك هنا.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation>لا يوجد أحد في مكتب الاستقبال الآن. اتصل على {phone} وسنساعدك.</translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation>أُدخل عدد كبير من الرموز الخاطئة. انتظر قليلًا ثم حاول مرة أخرى، أو اطلب موظف الاستقبال.</translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation>يستغرق هذا وقتًا أطول من المعتاد. انتظر قليلًا، أو توجّه إلى الاستقبال، أو اتصل بالرقم ⁨{phone}⁩.</translation>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation>اطلب موظف الاستقبال</translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation>كيف تتواصل معنا</translation>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>January</source>
        <translation>يناير</translation>
    </message>
    <message>
        <source>February</source>
        <translation>فبراير</translation>
    </message>
    <message>
        <source>March</source>
        <translation>مارس</translation>
    </message>
    <message>
        <source>April</source>
        <translation>أبريل</translation>
    </message>
    <message>
        <source>May</source>
        <translation>مايو</translation>
    </message>
    <message>
        <source>June</source>
        <translation>يونيو</translation>
    </message>
    <message>
        <source>July</source>
        <translation>يوليو</translation>
    </message>
    <message>
        <source>August</source>
        <translation>أغسطس</translation>
    </message>
    <message>
        <source>September</source>
        <translation>سبتمبر</translation>
    </message>
    <message>
        <source>October</source>
        <translation>أكتوبر</translation>
    </message>
    <message>
        <source>November</source>
        <translation>نوفمبر</translation>
    </message>
    <message>
        <source>December</source>
        <translation>ديسمبر</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>‏{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} {minutes}</source>
        <translation>{hours} {minutes}</translation>
    </message>
</context>
<context>
    <name>WithoutBadgeScreen</name>
    <message>
        <source>What name or number is on your badge?</source>
        <translation>ما الاسم أو الرقم المكتوب على بطاقتك؟</translation>
    </message>
    <message>
        <source>The name you wrote, or the number you got</source>
        <translation>الاسم الذي كتبته أو الرقم الذي حصلت عليه</translation>
    </message>
    <message>
        <source>I am leaving</source>
        <translation>سأغادر الآن</translation>
    </message>
    <message>
        <source>The front desk makes sure that you are taken off the list of who is in the building.</source>
        <translation>يحرص الاستقبال على حذفك من قائمة الموجودين في المبنى.</translation>
    </message>
</context>
</TS>
