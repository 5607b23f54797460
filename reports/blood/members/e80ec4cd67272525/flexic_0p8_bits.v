module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input t_monetary_cc;
  wire t_monetary_cc;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  INV u0 (
    .A(t_time_months),
    .Y(n0)
  );
  OAI21 u1 (
    .A1(t_monetary_cc),
    .A2(n0),
    .B(t_frequency_times),
    .Y(n1)
  );
  NOR2 u2 (
    .A(t_recency_months),
    .B(n1),
    .Y(y)
  );
endmodule
