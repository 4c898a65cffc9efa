<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>AidsPanel</name>
    <message>
        <source>Accessibility</source>
        <translation>Доступність</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Більший текст</translation>
    </message>
    <message>
        <source>Higher contrast</source>
        <translation>Вищий контраст</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Слухати</translation>
    </message>
    <message>
        <source>Not in this language</source>
        <translation>Недоступно цією мовою</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Слухати ще раз</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Тихіше</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Гучніше</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>AidsRow</name>
    <message>
        <source>Accessibility</source>
        <translation>Доступність</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Перемістити вгору</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Перемістити вниз</translation>
    </message>
</context>
<context>
    <name>AliasScreen</name>
    <message>
        <source>What shall we call you?</source>
        <translation>Як до вас звертатися?</translation>
    </message>
    <message>
        <source>Another name or initials, if you like</source>
        <translation>Інше ім’я або ініціали, за бажанням</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>If you write nothing, you get a number. Your badge and our lists then show that instead of your name.</source>
        <translation>Якщо ви нічого не напишете, ви отримаєте номер. Тоді на бейджі та в наших списках замість імені буде номер.</translation>
    </message>
    <message>
        <source>We do not store your own name. If you have booked a visit, the front desk helps you.</source>
        <translation>Ваше справжнє ім’я не зберігається. Якщо ваш візит заброньовано, вам допоможе працівник рецепції.</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Available</source>
        <translation>На місці</translation>
    </message>
    <message>
        <source>Reached by phone</source>
        <translation>Можна зв’язатися телефоном</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Зайнято</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Зараз немає на місці</translation>
    </message>
    <message>
        <source>Not here today</source>
        <translation>Сьогодні немає на місці</translation>
    </message>
    <message>
        <source>Outside office hours</source>
        <translation>Поза робочим часом</translation>
    </message>
    <message>
        <source>No longer works here</source>
        <translation>Більше тут не працює</translation>
    </message>
    <message>
        <source>Busy until {clock}</source>
        <translation>Зайнято до {clock}</translation>
    </message>
    <message>
        <source>back at {clock}</source>
        <translation>буде знову о {clock}</translation>
    </message>
    <message>
        <source>back tomorrow at {clock}</source>
        <translation>буде знову завтра о {clock}</translation>
    </message>
    <message>
        <source>back {date} at {clock}</source>
        <translation>буде знову: {date}, {clock}</translation>
    </message>
    <message>
        <source>back {date} {year} at {clock}</source>
        <translation>буде знову: {date} {year}, {clock}</translation>
    </message>
</context>
<context>
    <name>BookingCodeScreen</name>
    <message>
        <source>Do you have a booking code?</source>
        <translation>У вас є код бронювання?</translation>
    </message>
    <message>
        <source>The code is in your booking confirmation</source>
        <translation>Код є в підтвердженні бронювання</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>Шість літер і цифр</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>У мене немає коду</translation>
    </message>
</context>
<context>
    <name>CheckOutScreen</name>
    <message>
        <source>Check out</source>
        <translation>Відмітити вихід</translation>
    </message>
    <message>
        <source>Scan your badge, or write the code on it</source>
        <translation>Проскануйте бейдж або введіть код, що на ньому</translation>
    </message>
    <message>
        <source>Six letters and digits</source>
        <translation>Шість літер і цифр</translation>
    </message>
    <message>
        <source>I do not have the badge</source>
        <translation>У мене немає бейджа</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Рецепція зачинена</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Ми відчиняємося: %1.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Електронна пошта</translation>
    </message>
    <message>
        <source>I have a booking code</source>
        <translation>У мене є код бронювання</translation>
    </message>
    <message>
        <source>Your host lets you in</source>
        <translation>Вас впустить той, до кого ви прийшли</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Відмітити вихід</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Проскануйте бейдж або введіть його код</translation>
    </message>
</context>
<context>
    <name>CompanionsScreen</name>
    <message>
        <source>Who are the others?</source>
        <translation>Хто ще з вами?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Ім’я та прізвище</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Only if you like. It is enough that we know how many you are.</source>
        <translation>Лише за бажанням. Нам достатньо знати, скільки вас.</translation>
    </message>
</context>
<context>
    <name>ConfirmScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Усе правильно?</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Ласкаво просимо</translation>
    </message>
    <message>
        <source>More people in your group?</source>
        <translation>Прийшли ще люди з вашої групи?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>Your group</source>
        <translation>Ваша група</translation>
    </message>
    <message>
        <source>We call you</source>
        <translation>Як до вас звертатися</translation>
    </message>
    <message>
        <source>A number instead of a name</source>
        <translation>Номер замість імені</translation>
    </message>
    <message>
        <source>You are meeting</source>
        <translation>Ваша зустріч</translation>
    </message>
    <message>
        <source>At %1 you are meeting</source>
        <translation>Ваша зустріч о %1</translation>
    </message>
    <message>
        <source>The front desk helps you find the right person</source>
        <translation>Рецепція допоможе знайти потрібну людину</translation>
    </message>
    <message>
        <source>A member of staff</source>
        <translation>Працівник муніципалітету</translation>
    </message>
    <message>
        <source>Yes, register us</source>
        <translation>Так, зареєструйте нас</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Так, далі</translation>
    </message>
    <message>
        <source>Name the others</source>
        <translation>Написати імена інших</translation>
    </message>
    <message>
        <source>Names of the others (%1)</source>
        <translation>Імена інших (%1)</translation>
    </message>
    <message>
        <source>The front desk asks on your behalf and comes to you here in the foyer.</source>
        <translation>Працівник рецепції запитає за вас і підійде до вас тут, у вестибюлі.</translation>
    </message>
    <message>
        <source>Show my name after all</source>
        <translation>Усе ж показувати моє ім’я</translation>
    </message>
    <message>
        <source>Do not show my name</source>
        <translation>Не показувати моє ім’я</translation>
    </message>
    <message>
        <source>You will be met here in the foyer.</source>
        <translation>Вас зустрінуть тут, у вестибюлі.</translation>
    </message>
</context>
<context>
    <name>DataNotice</name>
    <message>
        <source>We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.</source>
        <translation>Ми запитуємо ваше ім’я лише тому, що ви можете зайти за замкнені двері. Так ми знаємо, хто є в будівлі, якщо потрібна евакуація.</translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n day(s) after your visit.</source>
        <translation>
            <numerusform>Написане буде видалено через %n добу після візиту.</numerusform>
            <numerusform>Написане буде видалено через %n доби після візиту.</numerusform>
            <numerusform>Написане буде видалено через %n діб після візиту.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you write is erased %n hour(s) after your visit.</source>
        <translation>
            <numerusform>Написане буде видалено через %n годину після візиту.</numerusform>
            <numerusform>Написане буде видалено через %n години після візиту.</numerusform>
            <numerusform>Написане буде видалено через %n годин після візиту.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you would rather meet here in the foyer, tell the front desk. Then no name is needed.</source>
        <translation>Якщо бажаєте зустрітися тут, у вестибюлі, скажіть про це на рецепції. Тоді ім’я не потрібне.</translation>
    </message>
    <message>
        <source>More about your data</source>
        <translation>Докладніше про ваші дані</translation>
    </message>
</context>
<context>
    <name>DataScreen</name>
    <message>
        <source>What happens with what you write</source>
        <translation>Що відбувається з написаним?</translation>
    </message>
    <message>
        <source>Why do you ask?</source>
        <translation>Чому ви запитуєте?</translation>
    </message>
    <message>
        <source>To know who is in the building if we have to evacuate, to tell the person you are visiting, and to print your badge. For nothing else.</source>
        <translation>Щоб знати, хто є в будівлі, якщо потрібна евакуація, щоб повідомити людину, до якої ви прийшли, і щоб надрукувати ваш бейдж. Більше ні для чого.</translation>
    </message>
    <message>
        <source>What allows you to ask?</source>
        <translation>Що дає вам право запитувати?</translation>
    </message>
    <message>
        <source>Keeping the building safe is a task in the public interest (Article 6.1 e of the EU data protection regulation). That is why we do not ask for your consent.</source>
        <translation>Безпека будівлі – це завдання в суспільних інтересах (стаття 6.1 e Регламенту ЄС про захист даних). Тому ми не просимо вашої згоди.</translation>
    </message>
    <message>
        <source>How long is it kept?</source>
        <translation>Як довго це зберігається?</translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n day(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Це буде видалено через %n добу після візиту, також із резервних копій.</numerusform>
            <numerusform>Це буде видалено через %n доби після візиту, також із резервних копій.</numerusform>
            <numerusform>Це буде видалено через %n діб після візиту, також із резервних копій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is erased %n hour(s) after your visit, in backups too.</source>
        <translation>
            <numerusform>Це буде видалено через %n годину після візиту, також із резервних копій.</numerusform>
            <numerusform>Це буде видалено через %n години після візиту, також із резервних копій.</numerusform>
            <numerusform>Це буде видалено через %n годин після візиту, також із резервних копій.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision: %1.</source>
        <translation>Рішення: %1.</translation>
    </message>
    <message>
        <source>Who may see it?</source>
        <translation>Хто може це бачити?</translation>
    </message>
    <message>
        <source>The front desk, the person you are visiting and, in an evacuation, those who lead it. The visitor list is a public record, so somebody may ask to read it before it is erased.</source>
        <translation>Рецепція, людина, до якої ви прийшли, а під час евакуації – ті, хто нею керує. Список відвідувачів є публічним документом, тож хтось може попросити прочитати його, перш ніж його видалять.</translation>
    </message>
    <message>
        <source>What are your rights?</source>
        <translation>Які у вас права?</translation>
    </message>
    <message>
        <source>You may see what we have written about you, have it corrected, object to it or ask us to erase it. You may also complain to the Swedish Authority for Privacy Protection (IMY).</source>
        <translation>Ви можете побачити, що ми про вас записали, попросити це виправити чи видалити або заперечити проти цього. Ви також можете поскаржитися до Шведського органу із захисту приватності (IMY).</translation>
    </message>
    <message>
        <source>Would you rather not give your name?</source>
        <translation>Не хочете називати своє ім’я?</translation>
    </message>
    <message>
        <source>Tell the front desk. Then you meet here in the foyer and nothing is registered.</source>
        <translation>Скажіть про це на рецепції. Тоді ви зустрінетеся тут, у вестибюлі, і нічого не буде записано.</translation>
    </message>
    <message>
        <source>Who is responsible?</source>
        <translation>Хто відповідає за дані?</translation>
    </message>
    <message>
        <source>Data protection officer: %1</source>
        <translation>Уповноважений із захисту даних: %1</translation>
    </message>
    <message>
        <source>QR code for the web page</source>
        <translation>QR-код вебсторінки</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Докладніше</translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message>
        <source>Delivery</source>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>The front desk comes to you</source>
        <translation>Працівник рецепції підійде до вас</translation>
    </message>
</context>
<context>
    <name>DeskCalledScreen</name>
    <message>
        <source>The front desk is coming to you</source>
        <translation>Працівник рецепції йде до вас</translation>
    </message>
    <message>
        <source>Nobody at the front desk has answered yet</source>
        <translation>На рецепції ще ніхто не відповів</translation>
    </message>
    <message>
        <source>We are calling the front desk</source>
        <translation>Ми кличемо працівника рецепції</translation>
    </message>
    <message>
        <source>Please ring %1, and we will help you.</source>
        <translation>Зателефонуйте за номером %1, і ми вам допоможемо.</translation>
    </message>
    <message>
        <source>Please stay here in the foyer.</source>
        <translation>Будь ласка, залишайтеся тут, у вестибюлі.</translation>
    </message>
    <message>
        <source>Please wait here. This screen tells you when somebody is coming.</source>
        <translation>Зачекайте, будь ласка, тут. На екрані з’явиться повідомлення, коли до вас хтось ітиме.</translation>
    </message>
    <message>
        <source>You do not need to say who you are or why you ask.</source>
        <translation>Не потрібно говорити, хто ви і чому запитуєте.</translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation>Те, що ви написали, збережено.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Продовжити</translation>
    </message>
</context>
<context>
    <name>FarewellScreen</name>
    <message>
        <source>Not at all satisfied</source>
        <translation>Зовсім не задоволені</translation>
    </message>
    <message>
        <source>Not very satisfied</source>
        <translation>Не дуже задоволені</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>Досить задоволені</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Задоволені</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Дуже задоволені</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>Дякуємо за візит</translation>
    </message>
    <message>
        <source>You have checked out. Please leave your badge at the front desk.</source>
        <translation>Ваш вихід відмічено. Будь ласка, залиште бейдж на рецепції.</translation>
    </message>
    <message>
        <source>The front desk has been told. If you find your badge, please leave it there.</source>
        <translation>Рецепцію повідомлено. Якщо знайдете свій бейдж, залиште його там, будь ласка.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Thank you for your answer.</source>
        <translation>Дякуємо за відповідь.</translation>
    </message>
    <message>
        <source>How satisfied are you with the way you were received on your visit?</source>
        <translation>Наскільки ви задоволені тим, як вас прийняли під час візиту?</translation>
    </message>
    <message>
        <source>1 = not at all satisfied</source>
        <translation>1 = зовсім не задоволені</translation>
    </message>
    <message>
        <source>5 = very satisfied</source>
        <translation>5 = дуже задоволені</translation>
    </message>
    <message>
        <source>Your answer is anonymous and is not kept with your visit.</source>
        <translation>Ваша відповідь анонімна й не зберігається разом із візитом.</translation>
    </message>
</context>
<context>
    <name>HostScreen</name>
    <message>
        <source>Who are you meeting?</source>
        <translation>З ким ви зустрічаєтеся?</translation>
    </message>
    <message>
        <source>Name, unit or what your visit is about</source>
        <translation>Ім’я, відділ або мета візиту</translation>
    </message>
    <message>
        <source>Write the whole name, first and last. Or ask the front desk.</source>
        <translation>Введіть повне ім’я та прізвище. Або запитайте на рецепції.</translation>
    </message>
    <message>
        <source>I do not know – ask the front desk</source>
        <translation>Не знаю – запитати на рецепції</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>I am still here</source>
        <translation>Я ще тут</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Ви ще тут?</translation>
    </message>
    <message numerus="yes">
        <source>The screen is cleared in %n second(s).</source>
        <translation>
            <numerusform>Екран буде очищено через %n секунду.</numerusform>
            <numerusform>Екран буде очищено через %n секунди.</numerusform>
            <numerusform>Екран буде очищено через %n секунд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagePack</name>
    <message>
        <source>English</source>
        <comment>What the language calls itself.</comment>
        <translation>Українська</translation>
    </message>
    <message>
        <source>left to right</source>
        <comment>How it is written: left to right, or right to left.</comment>
        <translation>left to right</translation>
    </message>
    <message>
        <source>en_GB</source>
        <comment>Layout of the on-screen keyboard.</comment>
        <translation>uk_UA</translation>
    </message>
    <message>
        <source>en-GB</source>
        <comment>Voice that reads aloud; leave it out if there is none.</comment>
        <translation>uk-UA</translation>
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
        <translation>Назад</translation>
    </message>
</context>
<context>
    <name>LetterPicker</name>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>Прочитати вголос</translation>
    </message>
    <message>
        <source>Pick letters with left and right, and take one with Enter. Up and down give figures, space, delete and done.</source>
        <translation>Обирайте літеру стрілками ліворуч і праворуч, а беріть її клавішею Enter. Стрілками вгору й униз перейдіть до цифр, пробілу, видалення та завершення.</translation>
    </message>
    <message>
        <source>Others can hear which letters you pick.</source>
        <translation>Інші можуть чути, які літери ви вибираєте.</translation>
    </message>
    <message>
        <source>{letter}, capital</source>
        <translation>велика {letter}</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Дефіс</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Крапка</translation>
    </message>
    <message>
        <source>At sign</source>
        <translation>Знак «ет»</translation>
    </message>
</context>
<context>
    <name>NameScreen</name>
    <message>
        <source>What is your name?</source>
        <translation>Як вас звати?</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Ім’я та прізвище</translation>
    </message>
    <message>
        <source>Company or organisation, if you like</source>
        <translation>Компанія або організація, за бажанням</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>I do not want to show my name</source>
        <translation>Не хочу показувати своє ім’я</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Do you need anything?</source>
        <translation>Чи потрібно вам щось?</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation>Мені потрібен усний перекладач</translation>
    </message>
    <message>
        <source>I need help if we have to evacuate</source>
        <translation>Мені потрібна допомога під час евакуації</translation>
    </message>
    <message>
        <source>I want to use Sami</source>
        <translation>Хочу користуватися саамською мовою</translation>
    </message>
    <message>
        <source>I want to use Finnish</source>
        <translation>Хочу користуватися фінською мовою</translation>
    </message>
    <message>
        <source>No, register me</source>
        <translation>Ні, зареєструйте мене</translation>
    </message>
    <message>
        <source>Register me</source>
        <translation>Зареєструйте мене</translation>
    </message>
    <message>
        <source>You do not need to answer. The front desk and the person you are meeting are told what you choose.</source>
        <translation>Відповідати не обов’язково. Про ваш вибір дізнаються рецепція та людина, з якою ви зустрічаєтеся.</translation>
    </message>
</context>
<context>
    <name>PersonsLine</name>
    <message>
        <source>How many are you?</source>
        <translation>Скільки вас?</translation>
    </message>
    <message>
        <source>How many have come now?</source>
        <translation>Скільки людей прийшло зараз?</translation>
    </message>
    <message>
        <source>One fewer</source>
        <translation>На одну людину менше</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>На одну людину більше</translation>
    </message>
</context>
<context>
    <name>ReachUsScreen</name>
    <message>
        <source>The front desk is closed</source>
        <translation>Рецепція зачинена</translation>
    </message>
    <message>
        <source>We open on %1.</source>
        <translation>Ми відчиняємося: %1.</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Електронна пошта</translation>
    </message>
</context>
<context>
    <name>ScrollMark</name>
    <message>
        <source>Show more</source>
        <translation>Показати більше</translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation>Показати початок</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>It is shown on the screen.</source>
        <translation>Це показано на екрані.</translation>
    </message>
    <message>
        <source>Speech is on. Move with the arrow keys and press Enter to choose. Escape goes back.</source>
        <translation>Озвучення ввімкнено. Пересувайтеся стрілками, обирайте клавішею Enter. Клавіша Escape повертає назад.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Озвучення вимкнено.</translation>
    </message>
    <message>
        <source>The language you chose cannot be spoken. Press the key for speech to hear the screen in another language.</source>
        <translation>Обрану мову неможливо озвучити. Натисніть клавішу озвучення, щоб почути екран іншою мовою.</translation>
    </message>
    <message>
        <source>Names are not spoken aloud. Plug in headphones to hear everything.</source>
        <translation>Імена вголос не читаються. Під’єднайте навушники, щоб чути все.</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s).</source>
        <translation>
            <numerusform>%n варіант.</numerusform>
            <numerusform>%n варіанти.</numerusform>
            <numerusform>%n варіантів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new choice(s).</source>
        <translation>
            <numerusform>%n новий варіант.</numerusform>
            <numerusform>%n нові варіанти.</numerusform>
            <numerusform>%n нових варіантів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume {loudness} of {loudest}.</source>
        <translation>Гучність {loudness} із {loudest}.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Написано.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Видалено.</translation>
    </message>
    <message>
        <source>Button.</source>
        <translation>Кнопка.</translation>
    </message>
    <message>
        <source>Field to fill in.</source>
        <translation>Поле для заповнення.</translation>
    </message>
    <message>
        <source>Empty.</source>
        <translation>Порожньо.</translation>
    </message>
    <message>
        <source>It says {text}.</source>
        <translation>Написано: {text}.</translation>
    </message>
    <message>
        <source>Something is written.</source>
        <translation>Тут щось написано.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Обрано.</translation>
    </message>
    <message>
        <source>Cannot be chosen yet.</source>
        <translation>Поки що не можна обрати.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to the town hall</source>
        <translation>Ласкаво просимо до муніципалітету</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Що ви хочете зробити?</translation>
    </message>
    <message>
        <source>I have booked a visit</source>
        <translation>Мій візит заброньовано</translation>
    </message>
    <message>
        <source>Let us know you are here and we will meet you in the foyer</source>
        <translation>Повідомте, що ви тут, і ми зустрінемо вас у вестибюлі</translation>
    </message>
    <message>
        <source>I have not booked</source>
        <translation>Візит не заброньовано</translation>
    </message>
    <message>
        <source>The front desk asks the person you would like to meet</source>
        <translation>Рецепція запитає людину, з якою ви хочете зустрітися</translation>
    </message>
    <message>
        <source>See a public document or ask a question</source>
        <translation>Переглянути публічний документ або поставити запитання</translation>
    </message>
    <message>
        <source>You do not need to give your name</source>
        <translation>Ім’я називати не потрібно</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Відмітити вихід</translation>
    </message>
    <message>
        <source>Scan your badge or write its code</source>
        <translation>Проскануйте бейдж або введіть його код</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you. Please take a seat in the foyer.</source>
        <translation>Дякуємо. Зачекайте, будь ласка, у вестибюлі.</translation>
    </message>
    <message>
        <source>Welcome back. You are checked in.</source>
        <translation>З поверненням. Вас зареєстровано.</translation>
    </message>
    <message>
        <source>If the alarm sounds, leave the building. Assembly point: %1</source>
        <translation>Якщо пролунає сигнал тривоги, покиньте будівлю. Місце збору: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>%1 is told that you are here and meets you in the foyer.</source>
        <translation>%1 дізнається, що ви тут, і зустріне вас у вестибюлі.</translation>
    </message>
    <message>
        <source>A member of staff is coming.</source>
        <translation>До вас іде працівник.</translation>
    </message>
    <message>
        <source>Wear your badge, and check out when you leave.</source>
        <translation>Носіть бейдж і зареєструйте вихід, коли йтимете.</translation>
    </message>
    <message>
        <source>The front desk is coming to you.</source>
        <translation>Працівник рецепції йде до вас.</translation>
    </message>
    <message>
        <source>We will come to you here.</source>
        <translation>Ми підійдемо до вас сюди.</translation>
    </message>
</context>
<context>
    <name>Visitor</name>
    <message>
        <source>{name} has their workplace at {address}.</source>
        <translation>Робоче місце ({name}): {address}.</translation>
    </message>
    <message>
        <source>That is not possible right now. What you wrote is still here. Please try again, or turn to the front desk.</source>
        <translation>Зараз це неможливо. Те, що ви написали, збережено. Спробуйте ще раз або зверніться до рецепції.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check that it is the same as on your badge, or call the front desk.</source>
        <translation>Ми не розпізнали код. Перевірте, чи він такий самий, як на бейджі, або покличте працівника рецепції.</translation>
    </message>
    <message>
        <source>That is too long. Please write at most {allowed} letters, for instance a short form.</source>
        <translation>Текст задовгий. Найбільша кількість літер: {allowed}. Напишіть, наприклад, скорочено.</translation>
    </message>
    <message>
        <source>That looks like a personal identity number. You do not need it here, and we do not keep it. Please write without it.</source>
        <translation>Це схоже на персональний номер. Тут він не потрібен, і ми його не зберігаємо. Напишіть, будь ласка, без нього.</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>Напишіть, будь ласка, своє ім’я.</translation>
    </message>
    <message>
        <source>We do not recognise the code. Please check it, or choose to write your name instead.</source>
        <translation>Ми не розпізнали код. Перевірте його або введіть натомість своє ім’я.</translation>
    </message>
    <message>
        <source>The booking is for another day. Call the front desk and we will help.</source>
        <translation>Бронювання на інший день. Покличте працівника рецепції, і ми допоможемо.</translation>
    </message>
    <message>
        <source>The booking has been cancelled. Please call the front desk.</source>
        <translation>Бронювання скасовано. Зателефонуйте на рецепцію.</translation>
    </message>
    <message>
        <source>The front desk is closed, and this booking is not for now. Please call your host.</source>
        <translation>Рецепція зачинена, і це бронювання не на зараз. Зателефонуйте тому, до кого ви прийшли.</translation>
    </message>
    <message>
        <source>You are already registered. Please take a seat in the foyer.</source>
        <translation>Ви вже зареєстровані. Зачекайте, будь ласка, у вестибюлі.</translation>
    </message>
    <message>
        <source>You have already checked out. Thank you for your visit.</source>
        <translation>Ваш вихід уже відмічено. Дякуємо за візит.</translation>
    </message>
    <message>
        <source>We cannot find the person you chose any more. Go back and choose again, or ask the front desk.</source>
        <translation>Ми більше не знаходимо обрану людину. Поверніться й оберіть ще раз або запитайте на рецепції.</translation>
    </message>
    <message>
        <source>EVACUATION</source>
        <translation>ЕВАКУАЦІЯ</translation>
    </message>
    <message>
        <source>EVACUATION (drill)</source>
        <translation>ЕВАКУАЦІЯ (навчання)</translation>
    </message>
    <message>
        <source>Leave the building by the nearest exit. Do not use the lift.</source>
        <translation>Покиньте будівлю через найближчий вихід. Не користуйтеся ліфтом.</translation>
    </message>
    <message>
        <source>Assembly point: {place}</source>
        <translation>Місце збору: {place}</translation>
    </message>
    <message>
        <source>LOCK-DOWN</source>
        <translation>ЗАЛИШАЙТЕСЯ В БУДІВЛІ</translation>
    </message>
    <message>
        <source>LOCK-DOWN (drill)</source>
        <translation>ЗАЛИШАЙТЕСЯ В БУДІВЛІ (навчання)</translation>
    </message>
    <message>
        <source>Stay inside. Keep away from windows and doors.</source>
        <translation>Не виходьте. Тримайтеся подалі від вікон і дверей.</translation>
    </message>
    <message>
        <source>Do as the staff tell you.</source>
        <translation>Виконуйте вказівки персоналу.</translation>
    </message>
    <message>
        <source>{date}  ·  {time}</source>
        <translation>{date}  ·  {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Make your choice, and we tell a colleague.</source>
        <translation>Зараз на рецепції нікого немає. Зробіть вибір, і ми повідомимо колегу.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. We tell a colleague that you are here.</source>
        <translation>Зараз на рецепції нікого немає. Ми повідомимо колегу, що ви тут.</translation>
    </message>
    <message>
        <source>Nobody is at the front desk just now. Please ring {phone}, and we will help you.</source>
        <translation>Зараз на рецепції нікого немає. Зателефонуйте за номером {phone}, і ми вам допоможемо.</translation>
    </message>
    <message>
        <source>Too many codes have been wrong. Please wait a moment and try again, or call the front desk.</source>
        <translation>Забагато неправильних кодів. Зачекайте трохи й спробуйте ще раз або покличте працівника рецепції.</translation>
    </message>
    <message>
        <source>This takes longer than it should. Please wait a little, turn to the front desk, or ring {phone}.</source>
        <translation>Це триває довше, ніж мало б. Зачекайте трохи, зверніться на рецепцію або зателефонуйте: {phone}.</translation>
    </message>
</context>
<context>
    <name>VisitorFooter</name>
    <message>
        <source>Call the front desk</source>
        <translation>Покликати працівника</translation>
    </message>
    <message>
        <source>How to reach us</source>
        <translation>Як з нами зв’язатися</translation>
    </message>
</context>
<context>
    <name>VisitorHeader</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Почати спочатку</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Monday</source>
        <translation>понеділок</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>вівторок</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>середа</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>четвер</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>п’ятниця</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>субота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>неділя</translation>
    </message>
    <message>
        <source>January</source>
        <translation>січня</translation>
    </message>
    <message>
        <source>February</source>
        <translation>лютого</translation>
    </message>
    <message>
        <source>March</source>
        <translation>березня</translation>
    </message>
    <message>
        <source>April</source>
        <translation>квітня</translation>
    </message>
    <message>
        <source>May</source>
        <translation>травня</translation>
    </message>
    <message>
        <source>June</source>
        <translation>червня</translation>
    </message>
    <message>
        <source>July</source>
        <translation>липня</translation>
    </message>
    <message>
        <source>August</source>
        <translation>серпня</translation>
    </message>
    <message>
        <source>September</source>
        <translation>вересня</translation>
    </message>
    <message>
        <source>October</source>
        <translation>жовтня</translation>
    </message>
    <message>
        <source>November</source>
        <translation>листопада</translation>
    </message>
    <message>
        <source>December</source>
        <translation>грудня</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday}, {day} {month}</translation>
    </message>
    <message>
        <source>{hour}.{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
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
        <translation>Яке ім’я або номер на вашому бейджі?</translation>
    </message>
    <message>
        <source>The name you wrote, or the number you got</source>
        <translation>Ім’я, яке ви написали, або отриманий номер</translation>
    </message>
    <message>
        <source>I am leaving</source>
        <translation>Я йду</translation>
    </message>
    <message>
        <source>The front desk makes sure that you are taken off the list of who is in the building.</source>
        <translation>Рецепція подбає про те, щоб вас вилучили зі списку тих, хто є в будівлі.</translation>
    </message>
</context>
</TS>
