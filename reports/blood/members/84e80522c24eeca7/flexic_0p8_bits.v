module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [2:0] t_recency_months;
  wire [2:0] t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input t_monetary_cc;
  wire t_monetary_cc;
  input [3:0] t_time_months;
  wire [3:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  INV u0 (
    .A(t_time_months[0]),
    .Y(n4)
  );
  INV u1 (
    .A(t_frequency_times[2]),
    .Y(n5)
  );
  OAI21 u2 (
    .A1(t_time_months[3]),
    .A2(t_recency_months[1]),
    .B(t_time_months[1]),
    .Y(n6)
  );
  OAI22 u3 (
    .A1(t_monetary_cc),
    .A2(n6),
    .B1(n5),
    .B2(t_time_months[1]),
    .Y(n7)
  );
  OAI21 u4 (
    .A1(n4),
    .A2(t_recency_months[0]),
    .B(t_frequency_times[0]),
    .Y(n0)
  );
  NOR2 u5 (
    .A(t_time_months[2]),
    .B(n0),
    .Y(n1)
  );
  AOI21 u6 (
    .A1(n7),
    .A2(t_frequency_times[1]),
    .B(t_recency_months[2]),
    .Y(n2)
  );
  OAI21 u7 (
    .A1(t_frequency_times[1]),
    .A2(n1),
    .B(n2),
    .Y(n3)
  );
  INV u8 (
    .A(n3),
    .Y(y)
  );
endmodule
