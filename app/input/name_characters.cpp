// SPDX-License-Identifier: Apache-2.0
#include "input/name_characters.h"

#include <array>

namespace yizhan {

namespace {

struct Surnames {
    std::string_view spelling;
    std::string_view characters; // most common first
};

// Single surnames by reading: the reading as a surname, which is not always the usual one (单 shan,
// 仇 qiu, 解 xie, 任 ren, 曾 zeng, 区 ou).
constexpr std::array singles {
    Surnames {"ai", "艾"},         Surnames {"an", "安"},         Surnames {"bai", "白柏"},
    Surnames {"ban", "班"},        Surnames {"bao", "包鲍"},      Surnames {"bi", "毕"},
    Surnames {"bian", "边卞"},     Surnames {"bo", "薄卜"},       Surnames {"bu", "卜步"},
    Surnames {"cai", "蔡"},        Surnames {"cao", "曹"},        Surnames {"cen", "岑"},
    Surnames {"chai", "柴"},       Surnames {"chang", "常昌"},    Surnames {"chao", "晁"},
    Surnames {"che", "车"},        Surnames {"chen", "陈谌"},     Surnames {"cheng", "程成"},
    Surnames {"chi", "池迟"},      Surnames {"chu", "褚楚储"},    Surnames {"cui", "崔"},
    Surnames {"dai", "戴代"},      Surnames {"dang", "党"},       Surnames {"deng", "邓"},
    Surnames {"di", "狄翟"},       Surnames {"diao", "刁"},       Surnames {"ding", "丁"},
    Surnames {"dong", "董"},       Surnames {"dou", "窦"},        Surnames {"du", "杜都"},
    Surnames {"duan", "段"},       Surnames {"fan", "范樊"},      Surnames {"fang", "方房"},
    Surnames {"fei", "费"},        Surnames {"feng", "冯封丰"},   Surnames {"fu", "傅付符"},
    Surnames {"gan", "甘"},        Surnames {"gao", "高"},        Surnames {"ge", "葛盖戈"},
    Surnames {"geng", "耿"},       Surnames {"gong", "龚宫巩"},   Surnames {"gou", "苟勾"},
    Surnames {"gu", "顾古谷"},     Surnames {"guan", "关管"},     Surnames {"gui", "桂"},
    Surnames {"guo", "郭国"},      Surnames {"hai", "海"},        Surnames {"han", "韩"},
    Surnames {"hang", "杭"},       Surnames {"hao", "郝"},        Surnames {"he", "何贺和赫"},
    Surnames {"hong", "洪"},       Surnames {"hou", "侯"},        Surnames {"hu", "胡扈"},
    Surnames {"hua", "华花"},      Surnames {"huang", "黄"},      Surnames {"huo", "霍"},
    Surnames {"ji", "吉季纪姬"},   Surnames {"jia", "贾"},        Surnames {"jian", "简"},
    Surnames {"jiang", "江蒋姜"},  Surnames {"jiao", "焦"},       Surnames {"jin", "金靳"},
    Surnames {"jing", "荆景井"},   Surnames {"kang", "康"},       Surnames {"ke", "柯"},
    Surnames {"kong", "孔"},       Surnames {"kou", "寇"},        Surnames {"kuang", "匡邝"},
    Surnames {"lai", "赖"},        Surnames {"lan", "兰蓝"},      Surnames {"lang", "郎"},
    Surnames {"lao", "劳"},        Surnames {"le", "乐"},         Surnames {"lei", "雷"},
    Surnames {"leng", "冷"},       Surnames {"li", "李黎厉栗郦"}, Surnames {"lian", "连廉"},
    Surnames {"liang", "梁"},      Surnames {"liao", "廖"},       Surnames {"lin", "林蔺"},
    Surnames {"ling", "凌"},       Surnames {"liu", "刘柳"},      Surnames {"long", "龙隆"},
    Surnames {"lou", "娄楼"},      Surnames {"lu", "陆卢鲁路"},   Surnames {"luan", "栾"},
    Surnames {"luo", "罗骆洛"},    Surnames {"lv", "吕"},         Surnames {"ma", "马麻"},
    Surnames {"mai", "麦"},        Surnames {"man", "满"},        Surnames {"mao", "毛茅"},
    Surnames {"mei", "梅"},        Surnames {"meng", "孟蒙"},     Surnames {"mi", "米"},
    Surnames {"miao", "苗缪"},     Surnames {"min", "闵"},        Surnames {"mo", "莫"},
    Surnames {"mou", "牟"},        Surnames {"mu", "穆牧"},       Surnames {"na", "那"},
    Surnames {"ni", "倪"},         Surnames {"nie", "聂"},        Surnames {"ning", "宁"},
    Surnames {"niu", "牛钮"},      Surnames {"ou", "欧区"},       Surnames {"pan", "潘"},
    Surnames {"pang", "庞"},       Surnames {"pei", "裴"},        Surnames {"peng", "彭"},
    Surnames {"pi", "皮"},         Surnames {"piao", "朴"},       Surnames {"ping", "平"},
    Surnames {"pu", "蒲浦"},       Surnames {"qi", "齐戚祁"},     Surnames {"qian", "钱"},
    Surnames {"qiang", "强"},      Surnames {"qiao", "乔"},       Surnames {"qin", "秦覃"},
    Surnames {"qiu", "邱丘裘仇"},  Surnames {"qu", "曲瞿屈"},     Surnames {"quan", "权全"},
    Surnames {"ran", "冉"},        Surnames {"rao", "饶"},        Surnames {"ren", "任"},
    Surnames {"rong", "荣容"},     Surnames {"ruan", "阮"},       Surnames {"sa", "萨"},
    Surnames {"sang", "桑"},       Surnames {"sha", "沙"},        Surnames {"shan", "单"},
    Surnames {"shang", "尚商"},    Surnames {"shao", "邵"},       Surnames {"she", "佘"},
    Surnames {"shen", "沈申"},     Surnames {"sheng", "盛"},      Surnames {"shi", "石史施时师"},
    Surnames {"shu", "舒"},        Surnames {"song", "宋"},       Surnames {"su", "苏"},
    Surnames {"sui", "隋"},        Surnames {"sun", "孙"},        Surnames {"tai", "台"},
    Surnames {"tan", "谭谈"},      Surnames {"tang", "唐汤"},     Surnames {"tao", "陶"},
    Surnames {"teng", "滕"},       Surnames {"tian", "田"},       Surnames {"tong", "童佟"},
    Surnames {"tu", "涂屠"},       Surnames {"wan", "万"},        Surnames {"wang", "王汪"},
    Surnames {"wei", "魏韦卫危"},  Surnames {"wen", "温文闻"},    Surnames {"weng", "翁"},
    Surnames {"wu", "吴武伍邬巫"}, Surnames {"xi", "席奚习"},     Surnames {"xia", "夏"},
    Surnames {"xian", "冼鲜"},     Surnames {"xiang", "向项"},    Surnames {"xiao", "肖萧"},
    Surnames {"xie", "谢解"},      Surnames {"xin", "辛"},        Surnames {"xing", "邢幸"},
    Surnames {"xiong", "熊"},      Surnames {"xu", "徐许"},       Surnames {"xuan", "宣"},
    Surnames {"xue", "薛"},        Surnames {"xun", "荀"},        Surnames {"yan", "严颜闫阎晏"},
    Surnames {"yang", "杨羊"},     Surnames {"yao", "姚"},        Surnames {"ye", "叶"},
    Surnames {"yi", "易伊"},       Surnames {"yin", "尹殷"},      Surnames {"ying", "应"},
    Surnames {"you", "尤游"},      Surnames {"yu", "于余俞虞喻"}, Surnames {"yuan", "袁原"},
    Surnames {"yue", "岳乐"},      Surnames {"yun", "云"},        Surnames {"zang", "臧"},
    Surnames {"zeng", "曾"},       Surnames {"zha", "查"},        Surnames {"zhai", "翟"},
    Surnames {"zhan", "詹占展"},   Surnames {"zhang", "张章"},    Surnames {"zhao", "赵"},
    Surnames {"zhen", "甄"},       Surnames {"zheng", "郑"},      Surnames {"zhi", "支"},
    Surnames {"zhong", "钟仲"},    Surnames {"zhou", "周"},       Surnames {"zhu", "朱祝诸"},
    Surnames {"zhuang", "庄"},     Surnames {"zhuo", "卓"},       Surnames {"zong", "宗"},
    Surnames {"zou", "邹"},        Surnames {"zu", "祖"},         Surnames {"zuo", "左"},
};

constexpr std::array compounds {
    Surnames {"ouyang", "欧阳"},   Surnames {"shangguan", "上官"}, Surnames {"sima", "司马"},
    Surnames {"zhuge", "诸葛"},    Surnames {"xiahou", "夏侯"},    Surnames {"dongfang", "东方"},
    Surnames {"huangfu", "皇甫"},  Surnames {"yuchi", "尉迟"},     Surnames {"gongsun", "公孙"},
    Surnames {"murong", "慕容"},   Surnames {"linghu", "令狐"},    Surnames {"situ", "司徒"},
    Surnames {"yuwen", "宇文"},    Surnames {"duanmu", "端木"},    Surnames {"dongguo", "东郭"},
    Surnames {"nangong", "南宫"},  Surnames {"ximen", "西门"},     Surnames {"baili", "百里"},
    Surnames {"zhangsun", "长孙"}, Surnames {"helian", "赫连"},    Surnames {"tantai", "澹台"},
    Surnames {"gongye", "公冶"},   Surnames {"puyang", "濮阳"},    Surnames {"chunyu", "淳于"},
    Surnames {"zhongli", "钟离"},  Surnames {"sikong", "司空"},    Surnames {"dugu", "独孤"},
};

constexpr std::string_view givenNames
    = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文玉红梅春志荣珍金海燕"
      "玲萍凤辉鹏飞波斌宇浩凯健俊帆帅旭婷雪琳欣怡佳慧倩颖莹雅晶洁琴云莲真环爱妹香月"
      "瑞凡素青松柏林森峰岩川江河清洪泽润源永福禄寿康宁安祥庆吉喜善德仁义礼智信忠孝义"
      "诚正直光耀兴盛昌隆富贵财宝银珠翠淑惠娥婉娴姣媛姗菊荷芝兰芬芸菲蓉蓓蕾薇茜萌晓"
      "晨曦昊天宏伯仲叔季家民中东西南北山水火土生长全和顺成立新学思远山博轩梓涵子轩浩"
      "然雨泽一诺沐辰宸依诗琪语嫣若彤冰心悦可嘉美乐瑶璐琦琨珊瑾瑜璇琼岚岩毅坚定武胜利"
      "振威震龙虎彪豪雄锋钢铁鑫钧铭锐钦炎烨煜炜灿焕绍继承先达通道理世昭显景行良友会全秋冬夏树"
      "修绣岫羽翔翼鸿鹤雁莺维绪纪纲经纬贤才俊士哲彦邦廷朝启開元亨贞延年长鹰进步前";

} // namespace

std::vector<SurnameEntry> surnamesFor(std::string_view spelling, std::size_t syllable)
{
    std::vector<SurnameEntry> found;
    for (const auto& compound : compounds)
        if (spelling.starts_with(compound.spelling))
            found.push_back({compound.characters, compound.spelling.size()});
    const auto first = spelling.substr(0, syllable);
    for (const auto& single : singles) {
        if (single.spelling != first)
            continue;
        for (std::size_t at = 0; at + 3 <= single.characters.size(); at += 3) // 3 bytes a character
            found.push_back({single.characters.substr(at, 3), syllable});
    }
    // Half typed: what it may become.
    for (const auto& compound : compounds)
        if (compound.spelling.starts_with(spelling) && spelling.size() > syllable
            && spelling.size() < compound.spelling.size())
            found.push_back({compound.characters, spelling.size()});
    return found;
}

bool isUsualInGivenNames(std::string_view character)
{
    for (std::size_t at = 0; at + 3 <= givenNames.size(); at += 3)
        if (givenNames.substr(at, 3) == character)
            return true;
    return false;
}

} // namespace yizhan
