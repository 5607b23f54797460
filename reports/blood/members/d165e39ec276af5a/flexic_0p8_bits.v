module dwnasic_chip(t_recency_months, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input t_monetary_cc;
  wire t_monetary_cc;
  input t_time_months;
  wire t_time_months;
  output y;
  wire y;
  wire n0;
  INV u0 (
    .A(t_monetary_cc),
    .Y(n0)
  );
  NOR3 u1 (
    .A(t_recency_months),
    .B(n0),
    .C(t_time_months),
    .Y(y)
  );
endmodule
