function round(amount) {
  return amount.setScale(2, RoundingMode.HALF_UP);
}

function atMost(a, b) {
  return a < b ? a : b;
}

function atLeast(a, b) {
  return a > b ? a : b;
}

function refusal() {
  if (!patient.covered) {
    return "not_covered";
  }
  if (!provider.local && !filed) {
    return "offsite_unfiled";
  }
  if (stay || patient.young || emergency || referred || provider.setting in ["community", "specialist"]
      || !provider.local && filed) {
    return "";
  }
  return "no_referral";
}

function cap() {
  return atMost(300000 + 10000 * patient.completedYears, 360000) - year.basic;
}

function outpatient(counted) {
  community = provider.setting == "community";
  highRate = community ? 0.50 : 0.30;
  rate = patient.aged ? highRate + 0.05 : highRate;
  limit = patient.diseases == 0 ? 300 : patient.diseases == 1 ? 800 : 1200;
  left = ((patient.aged ? limit * 1.1 : limit) - year.fund).max(BigDecimal.ZERO);
  paid = round(counted * rate);
  if (paid <= left) {
    return atMost(paid, cap());
  }
  continued = counted - left.divide(rate, 2, RoundingMode.HALF_UP);
  first = atMost(continued, 2000 - year.first);
  high = round((continued - first) * highRate);
  return atMost(left + atMost(high, 2800 - year.high), cap());
}

function stayDeductible() {
  if (deductibleFree || year.stays > 1) {
    return 0;
  }
  full = provider.level == 1 ? 300 : provider.level == 2 ? 500 : 1000;
  due = year.stays == 1 ? full * 0.5 : full;
  return year.unpaid == null ? due : atMost(due, year.unpaid);
}

function stayRate() {
  better = patient.young || patient.aged;
  if (provider.level == 1) {
    return better ? 0.95 : 0.90;
  }
  if (provider.level == 2) {
    return better ? 0.90 : 0.85;
  }
  return patient.young ? 0.80 : patient.aged ? 0.70 : 0.65;
}

function within(start, end, low, high) {
  return atLeast(0, atMost(end, high) - atLeast(start, low));
}

function critical(compliant) {
  start = year.compliant;
  end = start + compliant;
  extra = patient.hardship ? 0.05 : 0.00;
  begin = patient.hardship ? 10000 : 20000;
  return round(
      within(start, end, begin, 80000) * (0.60 + extra)
      + within(start, end, 80000, 100000) * (0.65 + extra)
      + atLeast(0, end - atLeast(start, 100000)) * (0.70 + extra));
}

own = 0.00;
over = 0.00;
pre = 0.00;
scope = 0.00;
for (line : lines) {
  if (line.itemClass == "C") {
    own = own + line.amount;
  } else {
    covered = atMost(line.amount, line.ceiling);
    over = over + line.amount - covered;
    part = round(covered * line.selfPay);
    pre = pre + part;
    scope = scope + covered - part;
  }
}
reason = refusal();
deductible = 0.00;
basic = 0.00;
illness = 0.00;
if (reason == "") {
  if (stay) {
    deductible = atMost(scope, stayDeductible());
    basic = atMost(round((scope - deductible) * stayRate()), cap());
    illness = critical(scope + pre - basic);
  } else {
    deductible = atMost(scope, 200 - year.deductible);
    basic = outpatient(scope - deductible);
  }
}
return {
  "refusal": reason, "own": own, "over": over, "pre": pre, "scope": scope,
  "deductible": deductible, "basic": basic, "critical": illness
};
